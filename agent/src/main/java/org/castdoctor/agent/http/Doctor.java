package org.castdoctor.agent.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.function.Consumer;
import org.castdoctor.agent.history.Timeline;
import org.castdoctor.agent.words.Words;
import org.castdoctor.protocol.diagnosis.Catalogue;
import org.castdoctor.protocol.diagnosis.Declared;
import org.castdoctor.protocol.diagnosis.Diagnosis;

/** What the endpoint asks of the rest of the house. It computes nothing itself. */
public interface Doctor {
  /**
   * Measures this home now; takes ten seconds at most.
   *
   * @param progress is told in sentences what is being measured
   */
  Diagnosis diagnose(Declared declared, Consumer<String> progress);

  /** What is remembered. */
  Timeline timeline();

  Catalogue catalogue();

  /** The words of the language in which it answers. */
  Words words();

  String version();

  /** What the watch says of itself: since when, what it sees, whether the history is kept. */
  ObjectNode watch();

  /** The latest diagnosis that the watch made by itself. */
  Optional<Diagnosis> latest();

  /** Somebody says that a verdict was right or wrong; closed words only. */
  void feedback(String about, String verdict);
}
