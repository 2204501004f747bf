package io.ascolto.query.platform;

import java.util.List;

/** How all views stand against the log. */
public record ViewsReport(long head, List<ViewReport> views) {}
