package io.ascolto.query.member;

import io.ascolto.events.member.Permission;
import io.ascolto.events.member.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The table by which the hub decides who may do what, for everybody to read. */
@Tag(name = "members")
@RestController
class RolesEndpoint {

  /**
   * A role with everything that it allows.
   *
   * @param onBoard of that, what it allows where it was given for one board alone
   */
  @Schema(name = "RoleAllows")
  record Allows(Role role, List<Permission> permissions, List<Permission> onBoard) {

    static Allows of(Role role) {
      return new Allows(role, those(role::may), those(role::mayOnBoard));
    }

    private static List<Permission> those(Predicate<Permission> allowed) {
      return Arrays.stream(Permission.values()).filter(allowed).toList();
    }
  }

  /** From whoever has not signed in to the owner. */
  @Operation(operationId = "listRoles")
  @GetMapping("/api/roles")
  List<Allows> roles() {
    return Arrays.stream(Role.values()).map(Allows::of).toList();
  }
}
