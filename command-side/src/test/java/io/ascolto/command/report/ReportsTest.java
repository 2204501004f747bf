package io.ascolto.command.report;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.axonframework.test.matchers.Matchers.exactSequenceOf;
import static org.axonframework.test.matchers.Matchers.messageWithPayload;
import static org.axonframework.test.matchers.Matchers.predicate;

import io.ascolto.command.platform.Reach;
import io.ascolto.command.platform.Rejected;
import io.ascolto.command.platform.Rejection;
import io.ascolto.command.vault.TestVault;
import io.ascolto.command.vault.Vault;
import io.ascolto.events.board.Visibility;
import io.ascolto.events.member.MemberId;
import io.ascolto.events.member.Role;
import io.ascolto.events.report.Grounds;
import io.ascolto.events.report.ReportEvent.ReportsSettled;
import io.ascolto.events.report.ReportEvent.TextReported;
import io.ascolto.events.report.Subject;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportsTest {

  private static final String TEXT = new UUID(4, 1).toString();
  private static final String IDEA = new UUID(1, 1).toString();
  private static final MemberId ADA = new MemberId(new UUID(2, 2));
  private static final MemberId STAFF = new MemberId(new UUID(9, 9));

  @TempDir Path folder;
  private Vault vault;
  private Optional<Visibility> visibility = Optional.of(Visibility.PUBLIC);
  private FixtureConfiguration<Reports> reports;

  @BeforeEach
  void open() {
    vault = TestVault.in(folder);
    ReportableTexts texts =
        (_, _) -> visibility.map(Reach::new).map(reach -> new ReportableTexts.Place(IDEA, reach));
    reports =
        new AggregateTestFixture<>(Reports.class)
            .registerInjectableResource(texts)
            .registerInjectableResource(vault);
  }

  @AfterEach
  void close() {
    vault.close();
  }

  @Test
  void aReportIsSealedAndTellsWhereTheTextIs() {
    reports
        .givenNoPriorActivity()
        .when(report(ADA, Role.MEMBER))
        .expectEventsMatching(
            exactSequenceOf(
                messageWithPayload(
                    predicate((TextReported reported) ->
                        reported.ideaId().equals(IDEA)
                            && reported.grounds().equals("ABUSE")
                            && vault.open(reported.note()).equals(Optional.of("It insults me"))))));
  }

  @Test
  void aReaderReportsOnceUntilTheTeamHasLookedAtIt() {
    reports.given(reported(ADA)).when(report(ADA, Role.MEMBER)).expectNoEvents();
    reports
        .given(reported(ADA), settled(1))
        .when(report(ADA, Role.MEMBER))
        .expectEventsMatching(
            exactSequenceOf(
                messageWithPayload(
                    predicate((TextReported again) ->
                        again.byId().equals(ADA.toString()) && again.number() == 2))));
  }

  @Test
  void whatACrowdAddsIsNotStored() {
    var crowd =
        IntStream.range(0, 50)
            .mapToObj(one -> reported(new MemberId(new UUID(7, one)), one + 1))
            .toArray();
    reports.given(crowd).when(report(ADA, Role.MEMBER)).expectNoEvents();
  }

  @Test
  void whatOneMayNotReadIsNotThere() {
    var unknown = Rejection.notFound("text.unknown", "There is no such text");
    visibility = Optional.of(Visibility.SIGNED_IN);
    reports.givenNoPriorActivity().when(report(ADA, Role.DEVICE)).expectExceptionDetails(unknown);
    visibility = Optional.of(Visibility.TEAM);
    reports.givenNoPriorActivity().when(report(ADA, Role.MEMBER)).expectExceptionDetails(unknown);
    visibility = Optional.empty();
    reports.givenNoPriorActivity().when(report(ADA, Role.OWNER)).expectExceptionDetails(unknown);
  }

  @Test
  void whoReportedBeforeTheTextWasHiddenIsNotToldThatThereIsNone() {
    visibility = Optional.empty();
    reports.given(reported(ADA)).when(report(ADA, Role.MEMBER)).expectNoEvents();
  }

  @Test
  void settlingIsDoneOnceAndOnlyOfWhatWasReported() {
    reports.given(reported(ADA)).when(settle(1)).expectEvents(settled(1));
    reports.given(reported(ADA), settled(1)).when(settle(1)).expectNoEvents();
    reports
        .givenNoPriorActivity()
        .when(settle(1))
        .expectExceptionDetails(Rejection.notFound("report.unknown", "Nobody reported this text"));
  }

  @Test
  void whatCameInWhileTheTeamLookedWaitsOn() {
    var ben = new MemberId(new UUID(3, 3));
    reports.given(reported(ADA), reported(ben, 2)).when(settle(1)).expectEvents(settled(1));
    reports
        .given(reported(ADA), reported(ben, 2), settled(1))
        .when(report(ben, Role.MEMBER))
        .expectNoEvents();
    reports
        .given(reported(ADA), reported(ben, 2), settled(1))
        .when(settle(9))
        .expectEvents(settled(2));
  }

  @Test
  void groundsAreOneOfFourAndANoteIsShort() {
    assertThatThrownBy(() -> ReportText.Said.of("RUDE", "")).isInstanceOf(Rejected.class);
    assertThatThrownBy(() -> ReportText.Said.of("ABUSE", "x".repeat(1_001)))
        .isInstanceOf(Rejected.class);
    assertThatThrownBy(() -> ReportText.Said.of(null, null)).isInstanceOf(Rejected.class);
  }

  private static SettleReports settle(long upTo) {
    return new SettleReports(Subject.COMMENT, TEXT, upTo, STAFF);
  }

  private static ReportsSettled settled(long upTo) {
    return new ReportsSettled("COMMENT", TEXT, upTo, STAFF.toString());
  }

  private static ReportText report(MemberId by, Role role) {
    return new ReportText(Subject.COMMENT, TEXT, by, role, Grounds.ABUSE, "It insults me");
  }

  private TextReported reported(MemberId by) {
    return reported(by, 1);
  }

  private TextReported reported(MemberId by, long number) {
    return new TextReported(
        "COMMENT",
        TEXT,
        number,
        IDEA,
        by.toString(),
        "ABUSE",
        vault.seal(by.toString(), "It insults me"));
  }
}
