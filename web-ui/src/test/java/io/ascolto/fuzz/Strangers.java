package io.ascolto.fuzz;

import io.ascolto.fuzz.Case.Expected;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Sends what is as described, by somebody who may not. What everybody may is named here: an
 * operation that is open and does not stand here fails.
 *
 * @param member signs a request as somebody without duties
 * @param browser signs a request with the owner's cookie
 */
public record Strangers(Cases cases, UnaryOperator<Asked> member, UnaryOperator<Asked> browser) {

  /**
   * A visitor reads what is public, signs in, votes, reports, and looks at how a text will look.
   */
  private static final Set<String> VISITORS =
      Set.of(
          "castVote",
          "comeBackFromProvider",
          "countIdeas",
          "enter",
          "enterDemo",
          "findSimilarIdeas",
          "leave",
          "listOwnContributions",
          "me",
          "leaveForProvider",
          "listBoards",
          "listComments",
          "listIdeas",
          "listRoles",
          "readComment",
          "readCommentHistory",
          "readDemo",
          "readIdea",
          "readIdeaVersions",
          "readRoadmap",
          "readRoadmapDays",
          "readTimeline",
          "readWeeks",
          "reportComment",
          "reportIdea",
          "sendCode",
          "session",
          "waysIn");

  /** What is somebody's own. */
  private static final Set<String> MEMBERS =
      Set.of(
          "boardFollowing",
          "chooseDisplayName",
          "chooseNoticeWay",
          "endOtherSessions",
          "endSession",
          "foreseeOwnJoining",
          "foreseeOwnParting",
          "followBoard",
          "followIdea",
          "forgetMe",
          "giveReaction",
          "ideaFollowing",
          "joinOwnMember",
          "listNotices",
          "listOwnRemovals",
          "listSessions",
          "makeKey",
          "myDossier",
          "noticeSettings",
          "objectToRemoval",
          "partOwnMember",
          "postComment",
          "previewMarkdown",
          "proveOtherAddress",
          "replaceAddress",
          "seeNotices",
          "sendOtherCode",
          "submitIdea",
          "takeBackReaction",
          "unseenNotices",
          "withdrawVote");

  private static final List<String> ELSEWHERE =
      List.of(
          "Sec-Fetch-Site: cross-site",
          "Sec-Fetch-Site: same-site",
          "Origin: null",
          "Origin: https://evil.example",
          "X-Nothing: a");

  private static final List<String> KEYS =
      List.of("wrong", "asc_" + "A".repeat(43), "a b", "\u00ff", "A".repeat(4_000));

  public List<Case> of(Operation operation) {
    var all = new ArrayList<Case>();
    var usual = cases.usual(operation);
    for (var key : KEYS) {
      all.add(Case.refused(operation, "key " + key, usual.with("Authorization", "Bearer " + key)));
    }
    if (!VISITORS.contains(operation.id())) {
      visitors(operation, usual, all);
    }
    if (!VISITORS.contains(operation.id()) && !MEMBERS.contains(operation.id())) {
      all.add(Case.refused(operation, "by a plain member", member.apply(usual)));
    }
    if (!operation.reads()) {
      fromElsewhere(operation, usual, all);
    }
    return all;
  }

  private static void visitors(Operation operation, Asked usual, List<Case> all) {
    all.add(Case.refused(operation, "by nobody", usual));
    for (var cookie :
        List.of("ascolto=", "ascolto=" + "A".repeat(43), "ascolto=%00", "ascolto=\u00ff")) {
      all.add(Case.refused(operation, "cookie " + cookie, usual.with("Cookie", cookie)));
    }
    for (var scheme :
        List.of("Basic b3duZXI6b3duZXI=", "Bearer ", "bearer", "Digest a", "Negotiate")) {
      all.add(Case.refused(operation, scheme, usual.with("Authorization", scheme)));
    }
  }

  /** A page of another site, in the browser of somebody who may everything. */
  private void fromElsewhere(Operation operation, Asked usual, List<Case> all) {
    var bare = usual.without("Sec-Fetch-Site");
    for (var from : ELSEWHERE) {
      var parts = from.split(": ");
      var asked = browser.apply(bare).with(parts[0], parts[1]);
      all.add(new Case(operation.id(), from, asked, Expected.REFUSED));
    }
  }
}
