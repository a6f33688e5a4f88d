package org.castdoctor.agent.check;

import java.util.List;

/** Every check there is, in the order of the path from sender to app. */
public final class Checks {
  /** Adding a check: one class, its test, its docs page, one line here. */
  public static final List<Check> ALL =
      List.of(
          new NoLinkCheck(),
          new VpnCheck(),
          new SendRefusedCheck(),
          new WrongInterfaceCheck(),
          new HostFirewallCheck(),
          new LocalNetworkCheck(),
          new PublicProfileCheck(),
          new IpStackCheck(),
          new PortConflictCheck(),
          new StaleRecordCheck(),
          new ProxyCheck(),
          new ClockCheck(),
          new ManagedComputerCheck(),
          new IsolationCheck(),
          new MulticastCheck(),
          new SubnetCheck(),
          new ForeignAnnouncementCheck(),
          new AddressConflictCheck(),
          new FloodCheck(),
          new PortalCheck(),
          new InternetCheck(),
          new DnsFilterCheck(),
          new PublicDnsCheck(),
          new TimeServerCheck(),
          new InterceptionCheck(),
          new PathToVendorCheck(),
          new MissingReceiverCheck(),
          new AdvertLostCheck(),
          new DuplicateNameCheck(),
          new CastServiceCheck(),
          new BusyCheck(),
          new CastCloudCheck(),
          new PlatformCheck(),
          new FirmwareCheck(),
          new AppPolicyCheck(),
          new PlanPolicyCheck(),
          new ProfileCheck(),
          new RetiredDeviceCheck(),
          AppVersionCheck.tooOld(),
          AppVersionCheck.knownBad(),
          new AppAvailabilityCheck(),
          new AppServiceCheck(),
          new PhoneNetworkCheck(),
          new OnePhoneCheck(),
          new TvAppCheck(),
          new TitleCheck(),
          new PictureCheck(),
          new AccountCheck(),
          new ErrorCodeCheck(),
          new ConcernCheck());

  private Checks() {}
}
