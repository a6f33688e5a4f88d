package org.castdoctor.agent.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.castdoctor.agent.observe.HostSetup;
import org.castdoctor.agent.observe.HostSetup.HomeRoute;
import org.castdoctor.agent.observe.HostSetup.Management;
import org.castdoctor.agent.observe.HostSetup.Program;
import org.castdoctor.agent.observe.HostSetup.ProxyKind;
import org.castdoctor.agent.observe.HostSetup.ProxySetting;
import org.castdoctor.agent.observe.HostSetup.Rule;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.protocol.privacy.Name;
import org.castdoctor.protocol.privacy.Place;

/** How a computer is set up, by hand; what is not mentioned was not read. */
public final class SetUp {
  private Outcome<List<HomeRoute>> routes = Outcome.notRun("not read");
  private Outcome<List<Program>> programs = Outcome.notRun("not read");
  private Outcome<List<ProxySetting>> proxies = Outcome.notRun("not read");
  private Outcome<List<Place>> roots = Outcome.notRun("not read");
  private Outcome<Management> management = Outcome.notRun("not read");

  private SetUp() {}

  public static SetUp unread() {
    return new SetUp();
  }

  /** The way into the home network leads through each of these. */
  public SetUp homeThrough(String... nics) {
    List<HomeRoute> found = new ArrayList<>();
    for (String nic : nics) {
      found.add(new HomeRoute(Seen.NIC, Seen.at(Seen.ROUTER), Optional.of(nic)));
    }
    routes = Outcome.ok(found);
    return this;
  }

  public SetUp program(String name, String version) {
    programs = Outcome.ok(List.of(new Program(name, version)));
    return this;
  }

  public SetUp noProxy() {
    proxies = Outcome.ok(List.of());
    return this;
  }

  public SetUp proxy(String server) {
    proxies =
        Outcome.ok(
            List.of(new ProxySetting("the environment", ProxyKind.SERVER, new Place(server))));
    return this;
  }

  public SetUp added(String... names) {
    roots = Outcome.ok(Stream.of(names).map(Place::new).toList());
    return this;
  }

  public SetUp managedBy(String... by) {
    management = Outcome.ok(new Management(Stream.of(by).map(Name::new).toList(), List.of()));
    return this;
  }

  public SetUp forbidsCasting(String program) {
    management =
        Outcome.ok(
            new Management(
                List.of(), List.of(new Rule(program, "EnableMediaRouter", new Place("/etc/x")))));
    return this;
  }

  public HostSetup done() {
    return new HostSetup(routes, programs, proxies, roots, management);
  }
}
