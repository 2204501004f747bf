package io.ascolto.events.member;

import io.ascolto.events.member.MemberEvent.ApiKeyIssued;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Revision 1 was a hash alone, of a key that may all that its holder may. */
public final class KeysHaveScopes extends SingleEventUpcaster {

  private static final String TYPE = ApiKeyIssued.class.getName();
  private static final SimpleSerializedType FROM = new SimpleSerializedType(TYPE, "1");
  private static final SimpleSerializedType TO = new SimpleSerializedType(TYPE, "2");

  @Override
  protected boolean canUpcast(IntermediateEventRepresentation event) {
    return event.getType().equals(FROM);
  }

  @Override
  protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
    return event.upcastPayload(TO, JsonNode.class, KeysHaveScopes::unnarrowed);
  }

  private static JsonNode unnarrowed(JsonNode payload) {
    var key = (ObjectNode) payload;
    key.put("keyId", KeyId.ofHash(key.path("hash").asString()).toString());
    key.putNull("hint");
    key.putNull("name");
    var scopes = key.putArray("scopes");
    Scope.ALL.forEach(scope -> scopes.add(scope.name()));
    key.putNull("expiresAt");
    return key;
  }
}
