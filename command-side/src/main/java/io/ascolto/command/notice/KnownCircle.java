package io.ascolto.command.notice;

import io.ascolto.command.vault.Vault;
import io.ascolto.events.Sealed;
import io.ascolto.events.member.Permission;
import io.ascolto.events.member.Role;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who has to do with what, as the tables say. */
@Component
class KnownCircle implements Circle {

  private static final String MET =
      " AND NOT member.blocked AND NOT member.forgotten"
          + " AND member.id NOT IN (SELECT member FROM joined_member WHERE joined)";

  private final JdbcClient jdbc;
  private final KnownPeople people;
  private final Vault vault;

  KnownCircle(JdbcClient jdbc, KnownPeople people, Vault vault) {
    this.jdbc = jdbc;
    this.people = people;
    this.vault = vault;
  }

  @Override
  public Optional<String> authorOfIdea(String idea) {
    return jdbc.sql("SELECT member FROM voice WHERE idea = ? AND author")
        .param(idea)
        .query(String.class)
        .optional();
  }

  @Override
  public Optional<String> authorOfComment(String comment) {
    return jdbc.sql("SELECT member FROM comment_writer WHERE comment = ?")
        .param(comment)
        .query(String.class)
        .optional();
  }

  @Override
  public Optional<String> ideaOfRemoved(String text) {
    return jdbc.sql("SELECT idea FROM removal WHERE text_id = ?")
        .param(text)
        .query(String.class)
        .optional();
  }

  @Override
  public Set<String> commenters(String idea) {
    return found("SELECT member FROM voice WHERE idea = ? AND NOT author", idea);
  }

  @Override
  public Set<String> voters(String idea) {
    return people.voters(idea);
  }

  @Override
  public Set<String> followers(String subject) {
    return found("SELECT member FROM following WHERE subject = ? AND follows", subject);
  }

  @Override
  public Set<String> muting(String subject) {
    return found("SELECT member FROM following WHERE subject = ? AND NOT follows", subject);
  }

  @Override
  public Set<String> holders(Permission permission, String idea) {
    var everywhere =
        members(
            jdbc.sql("SELECT id FROM member WHERE role IN (:roles)" + MET)
                .param("roles", roles(role -> role.hasDuties() && role.may(permission))));
    var here = roles(role -> role.mayOnBoard(permission));
    if (here.isEmpty()) {
      return everywhere;
    }
    var all = new HashSet<>(everywhere);
    all.addAll(
        members(
            jdbc.sql(
                    "SELECT board_role.member FROM board_role JOIN idea ON idea.board ="
                        + " board_role.board JOIN member ON member.id = board_role.member WHERE"
                        + " idea.id = :idea AND board_role.role IN (:roles)"
                        + MET)
                .param("idea", idea)
                .param("roles", here)));
    return all;
  }

  @Override
  public Set<String> named(Sealed text, String idea) {
    return vault
        .open(text)
        .filter(words -> words.contains("@"))
        .map(words ->
            Named.in(words, people.names(found("SELECT member FROM voice WHERE idea = ?", idea))))
        .orElse(Set.of());
  }

  private Set<String> found(String sql, String of) {
    return members(jdbc.sql(sql).param(of));
  }

  private static Set<String> members(JdbcClient.StatementSpec asked) {
    return Set.copyOf(asked.query((row, _) -> row.getString(1)).list());
  }

  private static List<String> roles(Predicate<Role> holding) {
    return Arrays.stream(Role.values()).filter(holding).map(Role::name).toList();
  }
}
