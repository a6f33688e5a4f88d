package org.castdoctor.agent.check;

import java.util.List;

/** Every check there is, in the order of the path from sender to app. */
public final class Checks {
  /** Adding a check: one class, its test, its docs page, one line here. */
  public static final List<Check> ALL =
      List.of(
          new NoLinkCheck(),
          new WrongInterfaceCheck(),
          new HostFirewallCheck(),
          new IsolationCheck(),
          new MulticastCheck(),
          new SubnetCheck(),
          new TwoRoutersCheck(),
          new WatchCheck(),
          new WifiQualityCheck(),
          new PortalCheck(),
          new InternetCheck(),
          new RouterLineCheck(),
          new LargePacketCheck(),
          new Ipv6Check(),
          new DnsFilterCheck(),
          new PublicDnsCheck(),
          new TimeServerCheck(),
          new InterceptionCheck(),
          new PathToVendorCheck(),
          new ProviderFilterCheck(),
          new ConsoleNatCheck(),
          new MissingReceiverCheck(),
          new CastServiceCheck(),
          new BusyCheck(),
          new CastCloudCheck(),
          new PlatformCheck(),
          new FirmwareCheck(),
          new AppPolicyCheck(),
          new PlanPolicyCheck(),
          new RetiredDeviceCheck(),
          AppVersionCheck.tooOld(),
          AppVersionCheck.knownBad(),
          new AppAvailabilityCheck(),
          new AppServiceCheck(),
          new ErrorCodeCheck());

  private Checks() {}
}
