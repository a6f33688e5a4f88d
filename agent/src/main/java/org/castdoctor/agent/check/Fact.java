package org.castdoctor.agent.check;

import java.time.Instant;
import org.castdoctor.agent.words.Text;
import org.castdoctor.agent.words.Words;
import org.castdoctor.protocol.diagnosis.Evidence;
import org.castdoctor.protocol.diagnosis.Vantage;

/**
 * One fact that backs a suspicion, before it has a language.
 *
 * @param observation what was looked at
 * @param value what was seen, with its unit
 */
public record Fact(Text observation, Text value, Vantage vantage, Instant at) {

  /** The fact in words. */
  public Evidence in(Words words) {
    return new Evidence(words.say(observation), words.say(value), vantage, at);
  }
}
