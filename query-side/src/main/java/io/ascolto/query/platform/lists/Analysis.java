package io.ascolto.query.platform.lists;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Words without case and accents, in any language; no stop words, no stemming. */
final class Analysis extends Analyzer {

  static final Analysis WORDS = new Analysis();

  private Analysis() {}

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer tokens = new StandardTokenizer();
    return new TokenStreamComponents(tokens, new ASCIIFoldingFilter(new LowerCaseFilter(tokens)));
  }

  /**
   * Texts with all the words, of which the last may still be being typed. It is built from the
   * words alone: there is no syntax, and so no wrong one. Without any word nothing matches.
   */
  static Query allOf(String typed) {
    var words = words(typed);
    if (words.isEmpty()) {
      return new MatchNoDocsQuery("no word in the question");
    }
    var all = new BooleanQuery.Builder();
    for (var word : words.subList(0, words.size() - 1)) {
      all.add(new TermQuery(new Term(Fields.WORDS, word)), Occur.FILTER);
    }
    all.add(new PrefixQuery(new Term(Fields.WORDS, words.getLast())), Occur.FILTER);
    return all.build();
  }

  private static List<String> words(String typed) {
    try (var stream = WORDS.tokenStream(Fields.WORDS, typed)) {
      var word = stream.addAttribute(CharTermAttribute.class);
      List<String> words = new ArrayList<>();
      stream.reset();
      while (stream.incrementToken()) {
        words.add(word.toString());
      }
      stream.end();
      return words;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
