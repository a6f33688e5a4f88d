package org.castdoctor.performance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.castdoctor.agent.assemble.Assembler;
import org.castdoctor.agent.check.all.Checks;
import org.castdoctor.agent.knowledge.Knowledge;
import org.castdoctor.agent.observe.Bundle;
import org.castdoctor.agent.observe.BundleJson;
import org.castdoctor.agent.words.Language;
import org.castdoctor.protocol.diagnosis.Catalogue;
import org.castdoctor.protocol.diagnosis.Diagnosis;
import org.castdoctor.protocol.wire.Parsed;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** How many homes a second all rules think over, one home after another: healthy, sick, between. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class Rules {
  /** The folder of saved homes. */
  @Param("agent/src/test/resources/scenarios")
  private String scenarios = "";

  private final List<Bundle> bundles = new ArrayList<>();
  private final Assembler assembler =
      new Assembler(Catalogue.load(), Knowledge.load(), Checks.ALL, Language.EN);
  private int next;

  @Setup
  public void read() throws IOException {
    try (var folders = Files.list(Path.of(scenarios))) {
      for (Path folder : folders.sorted().toList()) {
        Path file = folder.resolve("observations.json");
        if (Files.exists(file)
            && BundleJson.read(Files.readAllBytes(file))
                instanceof Parsed.Ok<Bundle>(Bundle bundle)) {
          bundles.add(bundle);
        }
      }
    }
  }

  @Benchmark
  public Diagnosis savedHome() {
    next = (next + 1) % bundles.size();
    return assembler.diagnose(bundles.get(next));
  }
}
