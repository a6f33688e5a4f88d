package org.castdoctor.agent;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The arrows between the packages go one way, and the world is touched in one place. */
class ArchitectureTest {
  private static final String PROTOCOL = "org.castdoctor.protocol..";
  private static final String LAN = "org.castdoctor.agent.lan..";

  /** Everything that reasons: from observations to characters. */
  private static final String[] PURE = {
    "org.castdoctor.agent.observe..",
    "org.castdoctor.agent.check..",
    "org.castdoctor.agent.assemble..",
    "org.castdoctor.agent.family..",
    "org.castdoctor.agent.knowledge..",
    "org.castdoctor.agent.privacy..",
    "org.castdoctor.agent.export..",
    "org.castdoctor.agent.report.."
  };

  private static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.castdoctor");

  /** Addresses are values; everything else in that package opens something. */
  private static final DescribedPredicate<JavaClass> SOCKETS =
      DescribedPredicate.describe(
          "sockets and names of the network",
          c ->
              c.getPackageName().equals("java.net")
                  && !Set.of(
                          InetAddress.class.getName(),
                          Inet4Address.class.getName(),
                          Inet6Address.class.getName(),
                          UnknownHostException.class.getName())
                      .contains(c.getName()));

  private static final DescribedPredicate<JavaClass> RANDOMNESS =
      DescribedPredicate.describe(
          "randomness",
          c ->
              Stream.of(
                      Random.class,
                      SecureRandom.class,
                      SplittableRandom.class,
                      ThreadLocalRandom.class,
                      RandomGenerator.class)
                  .anyMatch(random -> c.getName().equals(random.getName())));

  @Test
  void protocolIsPure() {
    holds(
        noClasses()
            .that()
            .resideInAPackage(PROTOCOL)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "org.castdoctor.agent..",
                "io.netty..",
                "javax.jmdns..",
                "javax.net..",
                "org.slf4j..",
                "java.nio.file..",
                "java.nio.channels..",
                "java.util.logging..",
                "java.util.concurrent.."));
    holds(noClasses().that().resideInAPackage(PROTOCOL).should().dependOnClassesThat(SOCKETS));
    holds(
        noClasses()
            .that()
            .resideInAPackage(PROTOCOL)
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Thread.class, Process.class, ProcessBuilder.class));
  }

  @Test
  void whatReasonsKnowsNoNetworkAndNoThreads() {
    holds(
        noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                LAN,
                "org.castdoctor.agent.probe..",
                "org.castdoctor.agent.session..",
                "org.castdoctor.agent.cli..",
                "io.netty..",
                "javax.jmdns..",
                "java.util.concurrent.."));
    holds(noClasses().that().resideInAnyPackage(PURE).should().dependOnClassesThat(SOCKETS));
  }

  @Test
  void nothingFlowsBackwards() {
    List<String> order =
        List.of("observe", "knowledge", "family", "check", "assemble", "report", "cli");
    for (int place = 0; place < order.size(); place++) {
      String[] later =
          order.subList(place + 1, order.size()).stream()
              .map(name -> "org.castdoctor.agent." + name + "..")
              .toArray(String[]::new);
      if (later.length > 0) {
        holds(
            noClasses()
                .that()
                .resideInAPackage("org.castdoctor.agent." + order.get(place) + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(later));
      }
    }
  }

  @Test
  void thePackagesOfTheAgentDependOnEachOtherInNoCircle() {
    holds(slices().matching("org.castdoctor.agent.(*)..").should().beFreeOfCycles());
  }

  @Test
  void thePackagesOfTheProtocolDependOnEachOtherInNoCircle() {
    holds(slices().matching("org.castdoctor.protocol.(**)").should().beFreeOfCycles());
  }

  @Test
  void theDiscoveryLibraryIsUsedInOneFile() {
    assertEquals(Set.of("org.castdoctor.agent.lan.Jmdns"), usersOf("javax.jmdns"));
  }

  @Test
  void nettyIsUsedWhereTheWorldIsTouched() {
    Set<String> users = usersOf("io.netty");
    assertFalse(users.isEmpty());
    users.forEach(
        user -> assertTrue(user.matches("org\\.castdoctor\\.agent\\.(lan|http)\\..*"), user));
  }

  @Test
  void theDatabaseIsKnownWhereTheTimelineIsKept() {
    Set<String> users = usersOf("org.sqlite");
    assertFalse(users.isEmpty());
    users.forEach(
        user -> assertTrue(user.matches("org\\.castdoctor\\.agent\\.history\\..*"), user));
  }

  @Test
  void timeAndRandomnessComeFromOnePlace() {
    holds(
        noClasses()
            .that()
            .resideOutsideOfPackage(LAN)
            .should()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .callMethodWhere(
                target(name("now")).and(target(owner(resideInAPackage("java.time"))))));
    holds(noClasses().that().resideOutsideOfPackage(LAN).should().dependOnClassesThat(RANDOMNESS));
  }

  /** How long a comparison takes tells a stranger how much of a secret he has right. */
  @Test
  void secretsAreComparedInConstantTime() {
    String tokens = "org.castdoctor.agent.http.Tokens";
    holds(
        classes()
            .that()
            .haveFullyQualifiedName(tokens)
            .should()
            .callMethod(MessageDigest.class, "isEqual", byte[].class, byte[].class));
    holds(
        noClasses()
            .that()
            .haveFullyQualifiedName(tokens)
            .should()
            .callMethodWhere(target(name("equals")).or(target(name("compareTo"))))
            .orShould()
            .callMethod(Arrays.class, "equals", byte[].class, byte[].class));
  }

  @Test
  void onlyTheCommandLineWritesToTheTerminal() {
    holds(
        noClasses()
            .that()
            .resideOutsideOfPackage("org.castdoctor.agent.cli..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err"));
  }

  @Test
  void everyPackageSaysWhatItIsFor() {
    for (Path sources : List.of(Path.of("src/main/java"), Path.of("../protocol/src/main/java"))) {
      for (Path folder : foldersWithClasses(sources)) {
        assertTrue(Files.exists(folder.resolve("package-info.java")), folder.toString());
      }
    }
  }

  private static void holds(ArchRule rule) {
    rule.check(ALL);
  }

  /** The outermost classes that use something of a library. */
  private static Set<String> usersOf(String library) {
    return ALL.stream()
        .filter(c ->
            c.getDirectDependenciesFromSelf().stream()
                .anyMatch(d -> d.getTargetClass().getName().startsWith(library + ".")))
        .map(c -> c.getName().replaceAll("\\$.*", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<Path> foldersWithClasses(Path sources) {
    try (Stream<Path> files = Files.walk(sources)) {
      Set<Path> folders =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .map(Path::getParent)
              .collect(Collectors.toCollection(TreeSet::new));
      assertFalse(folders.isEmpty(), "no sources in " + sources.toAbsolutePath());
      return folders;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
