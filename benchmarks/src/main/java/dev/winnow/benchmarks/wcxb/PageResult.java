package dev.winnow.benchmarks.wcxb;

import dev.winnow.evaluation.LabelledPage;
import dev.winnow.evaluation.PageScore;
import java.util.Optional;

/**
 * What one extractor made of one page.
 *
 * @param id the page
 * @param type its page type
 * @param group its source, see {@link LabelledPage#group}
 * @param score the score; that of an empty text when the extractor failed
 * @param millis wall time of the extraction, reading the file not included
 * @param failure what the extractor threw
 */
public record PageResult(
    String id,
    String type,
    String group,
    PageScore score,
    double millis,
    Optional<String> failure) {}
