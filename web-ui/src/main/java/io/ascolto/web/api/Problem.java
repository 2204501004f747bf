package io.ascolto.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.List;

/**
 * A refusal (RFC 9457) as the interface is described.
 *
 * @param code stable, unlike title and detail
 * @param errors every bad field, where fields are what is wrong
 * @param view while views are being built: the slowest of them, how far it is, and how far the log
 */
record Problem(
    @Schema(requiredMode = RequiredMode.NOT_REQUIRED) String type,
    String title,
    int status,
    String detail,
    @Schema(requiredMode = RequiredMode.NOT_REQUIRED) String instance,
    String code,
    @Schema(requiredMode = RequiredMode.NOT_REQUIRED) List<BadField> errors,
    @Schema(requiredMode = RequiredMode.NOT_REQUIRED) String view,
    @Schema(requiredMode = RequiredMode.NOT_REQUIRED) long position,
    @Schema(requiredMode = RequiredMode.NOT_REQUIRED) long head) {

  record BadField(String field, String code, String message) {}
}
