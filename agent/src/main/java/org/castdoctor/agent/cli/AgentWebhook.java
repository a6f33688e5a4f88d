package org.castdoctor.agent.cli;

import java.util.List;
import java.util.Locale;
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
                      "A webhook is an https address without a password in it"
                          + " (http only to this computer itself)."));
      if (!isAllowed(to)) {
        surroundings.out.println("Nothing is sent there.");
        return ExitCodes.FINE;
      }
      if (place.name(to, surroundings.clock().now()) instanceof Kept.Not(Text because)) {
        throw new UsageProblem(
            surroundings.say(
                Text.of("The place is not remembered. {because}").with("because", because)));
      }
    }
    surroundings.out.println(
        place
            .read()
            .map(to -> "Notices go to " + Terminal.safe(to.origin()) + ", masked.")
            .orElse("Notices are sent nowhere; they stay on this computer."));
    return ExitCodes.FINE;
  }

  private boolean isAllowed(Destination to) {
    if (!surroundings.canAsk()) {
      throw new UsageProblem("Somebody has to allow it, at a terminal.");
    }
    surroundings.err.print(
        "castdoctor: may notices of this home be sent to "
            + Terminal.safe(to.origin())
            + " from now on (names, serial numbers and addresses masked)? y/N ");
    surroundings.err.flush();
    return List.of("y", "yes")
        .contains(surroundings.typed.get().orElse("").strip().toLowerCase(Locale.ROOT));
  }
}
