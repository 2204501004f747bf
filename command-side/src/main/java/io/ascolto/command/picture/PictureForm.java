package io.ascolto.command.picture;

import org.springframework.http.codec.multipart.FilePart;

/** The part with which a picture is added, as the interface is described. */
record PictureForm(FilePart file) {}
