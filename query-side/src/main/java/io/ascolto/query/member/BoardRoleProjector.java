package io.ascolto.query.member;

import static io.ascolto.query.platform.documents.Change.document;

import io.ascolto.events.member.BoardRoleEvent;
import io.ascolto.events.member.BoardRoleEvent.BoardRoleGiven;
import io.ascolto.events.member.BoardRoleEvent.BoardRoleTaken;
import io.ascolto.query.platform.Recorded;
import io.ascolto.query.platform.documents.Change;
import io.ascolto.query.platform.documents.Fold;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Folds what somebody is to single boards into their document, by the boards' slugs. */
@Component
class BoardRoleProjector implements Fold<BoardRoleEvent> {

  static final String FIELD = "boardRoles";

  @Override
  public Class<BoardRoleEvent> events() {
    return BoardRoleEvent.class;
  }

  @Override
  public Change fold(BoardRoleEvent event, Recorded when) {
    return document(
        MemberProjector.COLLECTION,
        event.memberId(),
        member -> {
          var roles = new Document(member.get(FIELD, new Document()));
          switch (event) {
            case BoardRoleGiven given -> roles.append(given.board(), given.to());
            case BoardRoleTaken taken -> roles.remove(taken.board());
          }
          return member.append(FIELD, roles);
        });
  }
}
