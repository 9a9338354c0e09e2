package dev.winnow.corpus.report.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The stages of a run against the records that came in. */
record Flow(List<ReportData.Stage> stages) {
  private static final int REASONS = 20;

  long first() {
    return stages.isEmpty() ? 0 : known(stages.get(0).in());
  }

  long last() {
    return stages.isEmpty() ? 0 : known(stages.get(stages.size() - 1).out());
  }

  List<ReportData.Loss> losses(ReportData.Stage stage) {
    return stage.lost().subList(0, Math.min(REASONS, stage.lost().size()));
  }

  int place(ReportData.Stage stage) {
    return stages.indexOf(stage) + 1;
  }

  String lost(ReportData.Stage stage) {
    return stage.in() == null || stage.out() == null ? "–" : Show.count(gone(stage));
  }

  /** How wide the part that goes on is, 0 to 1. */
  String outSize(ReportData.Stage stage) {
    return Show.size(known(stage.out()), first());
  }

  String lostSize(ReportData.Stage stage) {
    return Show.size(gone(stage), first());
  }

  String outShare(ReportData.Stage stage) {
    return first() == 0 ? "–" : Show.share((double) known(stage.out()) / first());
  }

  String lossSize(ReportData.Loss loss) {
    long most = 0;
    for (ReportData.Stage stage : stages) {
      for (ReportData.Loss other : stage.lost()) {
        most = Math.max(most, known(other.count()));
      }
    }
    return Show.size(known(loss.count()), most);
  }

  private static long gone(ReportData.Stage stage) {
    return Math.max(0, known(stage.in()) - known(stage.out()));
  }

  private static long known(@Nullable Long count) {
    return count == null ? 0 : count;
  }
}
