package io.ascolto.query.member;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * @param nextCursor null after the last one
 * @param total how many are shown on all pages; null where a name was looked for
 * @param sizes how many there are of each kind
 * @param companies those that are called what was looked for, six at most
 */
@Schema(name = "MemberPage")
record MemberPage(
    List<MemberJson> items,
    @Nullable String nextCursor,
    @Nullable Integer total,
    Map<Shown, Integer> sizes,
    List<CompanyFound> companies) {

  /**
   * @param account what it is called in the owners' own systems
   * @param name null once its key was destroyed
   * @param people how many members belong to it
   * @param members some of these, six at most
   */
  @Schema(name = "CompanyFound")
  record CompanyFound(
      String account, @Nullable String name, int people, List<MemberJson> members) {}
}
