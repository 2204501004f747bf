package io.ascolto.command.integration;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.List;
import org.springframework.http.codec.multipart.FilePart;

/** The parts with which an import is asked for, as the interface is described. */
record ImportForm(
    @Schema(allowableValues = {"polis", "csv", "companies", "people"}) String format,
    @Schema(requiredMode = RequiredMode.NOT_REQUIRED) String board,
    List<FilePart> files,
    @Schema(requiredMode = RequiredMode.NOT_REQUIRED) boolean dryRun,
    @Schema(requiredMode = RequiredMode.NOT_REQUIRED) CsvOptions options) {}
