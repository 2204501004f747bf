package io.ascolto.query.platform.lists;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.it.ItalianLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;

/**
 * Words without their endings, in English and Italian alike: nobody says in which language an idea
 * is written, so every word loses both kinds of ending. Words of grammar are left out.
 */
final class Stems extends Analyzer {

  static final Stems ANALYSIS = new Stems();

  private static final CharArraySet ARTICLES =
      new CharArraySet(
          List.of(
              "c", "l", "all", "dall", "dell", "nell", "sull", "coll", "pell", "gl", "agl", "dagl",
              "degl", "negl", "sugl", "un", "m", "t", "s", "v", "d", "quest", "quell"),
          true);

  /** What somebody who asks for something always says; the English list does not have it. */
  private static final CharArraySet ASKING =
      new CharArraySet(
          List.of(
              "i",
              "me",
              "my",
              "we",
              "us",
              "our",
              "you",
              "your",
              "am",
              "been",
              "has",
              "have",
              "had",
              "do",
              "does",
              "can",
              "could",
              "should",
              "would",
              "please",
              "so",
              "vorrei",
              "vorremmo"),
          true);

  /** A word of a text: the characters from {@code from} to before {@code to}. */
  record Stem(String stem, int from, int to) {}

  private Stems() {}

  static List<Stem> of(String text) {
    try (var stream = ANALYSIS.tokenStream(Fields.TITLE_STEMS, text)) {
      var stem = stream.addAttribute(CharTermAttribute.class);
      var place = stream.addAttribute(OffsetAttribute.class);
      List<Stem> stems = new ArrayList<>();
      stream.reset();
      while (stream.incrementToken()) {
        stems.add(new Stem(stem.toString(), place.startOffset(), place.endOffset()));
      }
      stream.end();
      return stems;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer tokens = new StandardTokenizer();
    TokenStream words = new ElisionFilter(new LowerCaseFilter(tokens), ARTICLES);
    words = new StopFilter(words, EnglishAnalyzer.getDefaultStopSet());
    words = new StopFilter(words, ASKING);
    words = new StopFilter(words, ItalianAnalyzer.getDefaultStopSet());
    words = new ASCIIFoldingFilter(new ItalianLightStemFilter(words));
    return new TokenStreamComponents(tokens, new PorterStemFilter(words));
  }
}
