package org.castdoctor.agent.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.castdoctor.agent.family.Receiver;
import org.castdoctor.agent.history.Facts;
import org.castdoctor.agent.history.HistoryStore;
import org.castdoctor.agent.history.HistoryStore.Kept;
import org.castdoctor.agent.history.HistoryStore.Limits;
import org.castdoctor.agent.history.HistoryStore.Opened;
import org.castdoctor.agent.history.Recall;
import org.castdoctor.agent.observe.Bundle;
import org.castdoctor.agent.words.Text;
import org.castdoctor.protocol.diagnosis.Diagnosis;

/**
 * What a run here takes from the timeline and adds to it. Only where the background agent began
 * one: else the database's code is never loaded, and a run costs what it did.
 */
sealed interface Memory {
  /** The diagnosis with what changed before; what is new is kept. */
  Diagnosis recall(Bundle bundle, List<Receiver> receivers, Diagnosis diagnosis);

  /** No agent ever ran here. */
  record Blank() implements Memory {
    @Override
    public Diagnosis recall(Bundle bundle, List<Receiver> receivers, Diagnosis diagnosis) {
      return diagnosis;
    }
  }

  /** There is a timeline; it is closed after this one use. */
  record Remembering(Opened.Store store, ZoneId zone, Consumer<Text> warn) implements Memory {
    @Override
    public Diagnosis recall(Bundle bundle, List<Receiver> receivers, Diagnosis diagnosis) {
      try (HistoryStore history = store.history()) {
        // Kept first: what is otherwise for the first time in this very run has changed, too.
        Kept kept =
            history.add(
                Facts.of(bundle, receivers, diagnosis, zone),
                LocalDate.ofInstant(bundle.startedAt(), zone));
        if (kept instanceof Kept.Not(Text because)) {
          warn.accept(
              Text.of("this run is not kept in the history: {because}").with("because", because));
        }
        return diagnosis.remembering(
            Recall.whatChanged(history.read(), bundle.declared(), bundle.startedAt(), zone));
      }
    }
  }

  /** Opens the timeline, where there is one. */
  static Memory of(Path file, ZoneId zone, Consumer<Text> warn) {
    if (!Files.exists(file)) {
      return new Blank();
    }
    return switch (HistoryStore.open(file, Limits.USUAL)) {
      case Opened.Store(HistoryStore history, Optional<Text> note) -> {
        note.ifPresent(warn);
        yield new Remembering(new Opened.Store(history, note), zone, warn);
      }
      case Opened.Not(Text because) -> {
        warn.accept(because);
        yield new Blank();
      }
    };
  }
}
