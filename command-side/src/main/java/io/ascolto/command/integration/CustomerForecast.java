package io.ascolto.command.integration;

import java.util.List;
import java.util.Map;

/**
 * What an import of a file of companies or of people would do.
 *
 * @param rows rows of the file without its header and empty ones
 * @param added how many companies or people would be new
 * @param known how many are known already; what the file says otherwise of them would be taken over
 * @param columns the column that would be read, by what it holds
 * @param attributes names of what else would be known
 * @param ignored columns that would not be read
 * @param failed rows that would not be taken
 * @param failures the first hundred of them
 */
record CustomerForecast(
    long rows,
    long added,
    long known,
    Map<String, String> columns,
    List<String> attributes,
    List<String> ignored,
    long failed,
    List<ImportJob.Failure> failures) {}
