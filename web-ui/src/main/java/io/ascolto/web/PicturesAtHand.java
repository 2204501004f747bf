package io.ascolto.web;

import io.ascolto.command.picture.Pictures;
import io.ascolto.command.picture.Pictures.Kept;
import io.ascolto.query.platform.KeptPictures;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gives the side that reads the pictures that the side that decides has kept. */
@Component
class PicturesAtHand implements KeptPictures {

  private final Pictures pictures;

  PicturesAtHand(Pictures pictures) {
    this.pictures = pictures;
  }

  @Override
  public Optional<Picture> find(String id) {
    return pictures.find(id).map(this::used);
  }

  @Override
  public Optional<byte[]> open(String id) {
    return pictures.open(id);
  }

  @Override
  public List<Picture> of(Collection<String> members) {
    return pictures.of(members).stream().map(this::used).toList();
  }

  private Picture used(Kept kept) {
    return new Picture(
        kept.id(),
        kept.author(),
        kept.mediaType(),
        kept.width(),
        kept.height(),
        kept.addedAt(),
        pictures.uses(kept.id()).stream()
            .map(use -> new Use(use.subject(), use.text(), use.idea()))
            .toList());
  }
}
