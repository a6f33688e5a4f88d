package org.castdoctor.agent.check.all;

import java.util.List;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.app.AccountCheck;
import org.castdoctor.agent.check.app.AppAvailabilityCheck;
import org.castdoctor.agent.check.app.AppPolicyCheck;
import org.castdoctor.agent.check.app.AppVersionCheck;
import org.castdoctor.agent.check.app.ConcernCheck;
import org.castdoctor.agent.check.app.ErrorCodeCheck;
import org.castdoctor.agent.check.app.OnePhoneCheck;
import org.castdoctor.agent.check.app.PhoneNetworkCheck;
import org.castdoctor.agent.check.app.PictureCheck;
import org.castdoctor.agent.check.app.PlanPolicyCheck;
import org.castdoctor.agent.check.app.ProfileCheck;
import org.castdoctor.agent.check.app.RetiredDeviceCheck;
import org.castdoctor.agent.check.app.TitleCheck;
import org.castdoctor.agent.check.app.TvAppCheck;
import org.castdoctor.agent.check.internet.AppServiceCheck;
import org.castdoctor.agent.check.internet.CastCloudCheck;
import org.castdoctor.agent.check.internet.InternetCheck;
import org.castdoctor.agent.check.internet.PathToVendorCheck;
import org.castdoctor.agent.check.internet.PlatformCheck;
import org.castdoctor.agent.check.internet.ProviderFilterCheck;
import org.castdoctor.agent.check.lan.AddressConflictCheck;
import org.castdoctor.agent.check.lan.ConsoleNatCheck;
import org.castdoctor.agent.check.lan.DnsFilterCheck;
import org.castdoctor.agent.check.lan.FloodCheck;
import org.castdoctor.agent.check.lan.ForeignAnnouncementCheck;
import org.castdoctor.agent.check.lan.InterceptionCheck;
import org.castdoctor.agent.check.lan.Ipv6Check;
import org.castdoctor.agent.check.lan.IsolationCheck;
import org.castdoctor.agent.check.lan.LargePacketCheck;
import org.castdoctor.agent.check.lan.MulticastCheck;
import org.castdoctor.agent.check.lan.PortalCheck;
import org.castdoctor.agent.check.lan.PublicDnsCheck;
import org.castdoctor.agent.check.lan.RouterLineCheck;
import org.castdoctor.agent.check.lan.SubnetCheck;
import org.castdoctor.agent.check.lan.TimeServerCheck;
import org.castdoctor.agent.check.lan.TwoRoutersCheck;
import org.castdoctor.agent.check.lan.WatchCheck;
import org.castdoctor.agent.check.lan.WifiQualityCheck;
import org.castdoctor.agent.check.receiver.AdvertLostCheck;
import org.castdoctor.agent.check.receiver.BusyCheck;
import org.castdoctor.agent.check.receiver.CastServiceCheck;
import org.castdoctor.agent.check.receiver.DuplicateNameCheck;
import org.castdoctor.agent.check.receiver.FirmwareCheck;
import org.castdoctor.agent.check.receiver.MissingReceiverCheck;
import org.castdoctor.agent.check.sender.ClockCheck;
import org.castdoctor.agent.check.sender.HostFirewallCheck;
import org.castdoctor.agent.check.sender.IpStackCheck;
import org.castdoctor.agent.check.sender.LocalNetworkCheck;
import org.castdoctor.agent.check.sender.ManagedComputerCheck;
import org.castdoctor.agent.check.sender.NoLinkCheck;
import org.castdoctor.agent.check.sender.PortConflictCheck;
import org.castdoctor.agent.check.sender.ProxyCheck;
import org.castdoctor.agent.check.sender.PublicProfileCheck;
import org.castdoctor.agent.check.sender.SendRefusedCheck;
import org.castdoctor.agent.check.sender.StaleRecordCheck;
import org.castdoctor.agent.check.sender.VpnCheck;
import org.castdoctor.agent.check.sender.WrongInterfaceCheck;

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
