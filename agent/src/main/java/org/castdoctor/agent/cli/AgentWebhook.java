package org.castdoctor.agent.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.castdoctor.agent.deliver.Destination;
import org.castdoctor.agent.deliver.NoticePlace;
import org.castdoctor.agent.keep.PrivateFolder.Kept;
import org.castdoctor.agent.report.Terminal;
import org.castdoctor.agent.words.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Where notices go besides this computer: nowhere, unless somebody here named a place and agreed.
 */
@Command(
    name = "webhook",
    description = {
      "Where the agent also sends what is ahead, with masks in the place of names and addresses:",
      "shows, names or forgets it. Naming asks for consent."
    },
    mixinStandardHelpOptions = true)
final class AgentWebhook implements Callable<Integer> {
  @Parameters(
      paramLabel = "URL",
      arity = "0..1",
      description = "an https address (http only to this computer itself)")
  private Optional<String> url = Optional.empty();

  @Option(names = "--none", description = "send notices nowhere")
  private boolean none;

  private final Surroundings surroundings;

  AgentWebhook(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    NoticePlace place = new NoticePlace(surroundings.stateFolder());
    if (none) {
      place.forget(surroundings.clock().now());
    } else if (url.isPresent()) {
      Destination to =
          Destination.of(url.get())
              .orElseThrow(() ->
                  new UsageProblem(
                      Text.of(
                          "A webhook is an https address without a password in it"
                              + " (http only to this computer itself).")));
      if (!isAllowed(to)) {
        surroundings.tell(Text.of("Nothing is sent there."));
        return ExitCodes.FINE;
      }
      if (place.name(to, surroundings.clock().now()) instanceof Kept.Not(Text because)) {
        throw new UsageProblem(
            surroundings.say(
                Text.of("The place is not remembered. {because}").with("because", because)));
      }
    }
    surroundings.tell(
        place
            .read()
            .map(to ->
                Text.of("Notices go to {place}, masked.").with("place", Terminal.safe(to.origin())))
            .orElseGet(() -> Text.of("Notices are sent nowhere; they stay on this computer.")));
    return ExitCodes.FINE;
  }

  private boolean isAllowed(Destination to) {
    if (!surroundings.streams.canAsk()) {
      throw new UsageProblem(Text.of("Somebody has to allow it, at a terminal."));
    }
    return surroundings.streams.isAgreed(
        Text.of(
                "may notices of this home be sent to {place} from now on (names, serial numbers and"
                    + " addresses masked)? y/N")
            .with("place", to.origin()));
  }
}
