package org.castdoctor.agent.assemble;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.family.DeviceFamily;
import org.castdoctor.agent.family.SeenDevice;
import org.castdoctor.agent.knowledge.Service;
import org.castdoctor.protocol.code.ModelTable;
import org.castdoctor.protocol.diagnosis.Declared.Sender;
import org.castdoctor.protocol.diagnosis.Diagnosis.Verdict;
import org.castdoctor.protocol.diagnosis.Owner;
import org.castdoctor.protocol.diagnosis.Scope;

/**
 * The device that a verdict is about: the one in its scope, else the one that was named, else the
 * only one here that it can be. Of two nobody is guessed.
 *
 * @param device empty where it was not seen, or where several could be meant
 * @param model its row in the code's table; that of its family where the model has none, and {@link
 *     ModelTable#UNKNOWN} where nothing is known
 */
record DeviceMeant(Optional<SeenDevice> device, int model) {
  private static final Map<String, DeviceFamily> BY_PLATFORM =
      Map.of(
          "psn", DeviceFamily.PLAYSTATION,
          "xbox-live", DeviceFamily.XBOX,
          "nintendo", DeviceFamily.NINTENDO);

  static DeviceMeant by(Verdict verdict, Home home, List<SeenDevice> devices) {
    Optional<SeenDevice> device = device(verdict, home, devices);
    return new DeviceMeant(device, device.map(DeviceMeant::row).orElseGet(() -> unseen(home)));
  }

  private static Optional<SeenDevice> device(Verdict verdict, Home home, List<SeenDevice> devices) {
    if (verdict.scope() instanceof Scope.Device(String id)) {
      Optional<SeenDevice> inScope = devices.stream().filter(d -> isCalled(d, id)).findFirst();
      // A phone casts to one of these; another device that was not seen is none of them.
      if (inScope.isPresent() || verdict.owner() != Owner.SENDER) {
        return inScope.or(home::wantedDevice);
      }
    }
    if (home.declared().device().filter(name -> !name.isBlank()).isPresent()) {
      return home.wantedDevice();
    }
    boolean console = home.declared().sender() == Sender.CONSOLE;
    List<SeenDevice> able = devices.stream().filter(d -> isConsole(d) == console).toList();
    return able.size() == 1 ? Optional.of(able.getFirst()) : Optional.empty();
  }

  private static boolean isCalled(SeenDevice device, String id) {
    return device.id().equalsIgnoreCase(id)
        || device.addresses().stream().anyMatch(address -> address.getHostAddress().equals(id));
  }

  private static boolean isConsole(SeenDevice device) {
    return switch (device.family()) {
      case PLAYSTATION, XBOX, NINTENDO -> true;
      case GOOGLE_CAST, ROKU, FIRE_TV, ANDROID_TV, AIRPLAY, UPNP -> false;
    };
  }

  private static int row(SeenDevice device) {
    return ModelTable.indexOf(device.model().model(), device.family().word());
  }

  /** The family of a console whose network is known by what was declared. */
  private static int unseen(Home home) {
    List<Service> platforms = Service.platforms(home.knowledge().services(), home.declared());
    return platforms.size() == 1 && BY_PLATFORM.containsKey(platforms.getFirst().id())
        ? ModelTable.indexOf("", BY_PLATFORM.get(platforms.getFirst().id()).word())
        : ModelTable.UNKNOWN;
  }
}
