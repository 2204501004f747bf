package io.ascolto.events.member;

import java.util.List;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Revision 1 had one role for the whole team, STAFF; revision 2 tells apart what they do. */
public final class StaffAreCommunityManagers extends SingleEventUpcaster {

  private final SimpleSerializedType from;
  private final SimpleSerializedType to;
  private final List<String> roles;

  /**
   * @param event of a member, by its simple name
   * @param roles the fields that hold one
   */
  public StaffAreCommunityManagers(String event, String... roles) {
    var type = MemberEvent.class.getName() + "$" + event;
    this.from = new SimpleSerializedType(type, "1");
    this.to = new SimpleSerializedType(type, "2");
    this.roles = List.of(roles);
  }

  @Override
  protected boolean canUpcast(IntermediateEventRepresentation event) {
    return event.getType().equals(from);
  }

  @Override
  protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
    return event.upcastPayload(to, JsonNode.class, this::named);
  }

  private JsonNode named(JsonNode payload) {
    var member = (ObjectNode) payload;
    for (var role : roles) {
      if (member.path(role).asString("").equals("STAFF")) {
        member.put(role, Role.COMMUNITY_MANAGER.name());
      }
    }
    return member;
  }
}
