package dev.winnow.corpus.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.dedup.DuplicateCluster;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LargestClustersTest {
  private static DuplicateCluster cluster(String name, int size) {
    List<String> members = IntStream.range(0, size).mapToObj(i -> name + i).toList();
    return new DuplicateCluster(name + 0, members, Collections.nCopies(size, 1.0));
  }

  @Test
  void noMoreIsKeptThanIsShown() throws JsonProcessingException {
    LargestClusters clusters = new LargestClusters();
    clusters.add(List.of(cluster("a", 3), cluster("b", 5000)));
    JsonNode largest = state(clusters).path("largest");
    assertThat(largest.findValuesAsText("size")).containsExactly("5000", "3");
    assertThat(largest.findValuesAsText("representative")).containsExactly("b0", "a0");
    assertThat(largest.at("/0/members")).hasSize(2000);
    assertThat(largest.at("/0/similarities")).hasSize(11);
    LargestClusters read =
        ReportState.MAPPER.readValue(
            ReportState.MAPPER.writeValueAsString(clusters), LargestClusters.class);
    LargestClusters others = new LargestClusters();
    others.add(IntStream.range(0, 30).mapToObj(i -> cluster("c" + i + "_", 10 + i)).toList());
    others.merge(read);
    assertThat(state(others).path("largest").findValuesAsText("size"))
        .containsExactly("5000", "39", "38", "37", "36", "35", "34", "33", "32", "31");
  }

  private static JsonNode state(LargestClusters clusters) {
    return ReportState.MAPPER.valueToTree(clusters);
  }
}
