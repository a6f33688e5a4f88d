package org.castdoctor.agent.check;

import java.util.List;
import org.castdoctor.agent.words.Text;

/** What a check makes of the observations. Not measured is neither sick nor healthy. */
public sealed interface Conclusion {
  /** It found something. */
  record Sick(List<Suspicion> suspicions) implements Conclusion {
    public Sick {
      suspicions = List.copyOf(suspicions);
    }
  }

  /** It looked, and all is well. */
  record Healthy(Text because) implements Conclusion {}

  /** What it needs was not measured. */
  record Unmeasured(Text missing) implements Conclusion {}

  static Conclusion sick(Suspicion suspicion) {
    return new Sick(List.of(suspicion));
  }

  static Conclusion healthy(Text because) {
    return new Healthy(because);
  }

  static Conclusion unmeasured(Text missing) {
    return new Unmeasured(missing);
  }

  /** Sick where there are suspicions, else what the caller says. */
  static Conclusion of(List<Suspicion> suspicions, Conclusion otherwise) {
    return suspicions.isEmpty() ? otherwise : new Sick(suspicions);
  }
}
