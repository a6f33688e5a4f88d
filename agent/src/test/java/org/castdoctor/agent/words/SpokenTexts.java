package org.castdoctor.agent.words;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.castdoctor.agent.knowledge.Overlay;
import org.castdoctor.agent.knowledge.Section;

/**
 * Every text that the program can say, read from its own source: the first argument of {@code
 * Text.of} and of {@code say}; what is marked in the page; what help says of commands and options;
 * and what the rows of its own data files say. What is no literal there, or is filled otherwise
 * than it asks, is a fault.
 *
 * @param keys the texts, sorted
 * @param faults what cannot be translated, with its place
 */
record SpokenTexts(Set<String> keys, List<String> faults) {
  private static final Path SOURCE = Path.of("src/main/java");

  /** By the name of a data file, the fields of its rows whose sentences are said. */
  private static final Map<String, List<String>> SAID =
      Map.of(
          "compat", List.of("source"),
          "incidents", List.of("statement", "source"),
          "error-codes", List.of("claims", "source"));

  /**
   * Where a reason or a detail is noted that only the table of -v and the saved observations show,
   * in English. What `castdoctor self` tells is not among them.
   */
  private static final Set<String> NOTED =
      Set.of(
          "probe/",
          "session/DiagnosticSession",
          "cli/RehearsalHome",
          "lan/netty/",
          "lan/JmdnsBrowser",
          "lan/SetupFacts",
          "lan/host/AddedRoots",
          "lan/host/HomeRoutes",
          "lan/host/ManagedRules",
          "lan/host/NetworkProfiles",
          "lan/host/PortUsers",
          "lan/host/Proxies",
          "lan/host/RememberedNames",
          "lan/host/VpnPrograms");

  private static final Path PAGE =
      Path.of("src/main/resources/org/castdoctor/agent/http/page.html");
  private static final Path SCRIPT =
      Path.of("src/main/resources/org/castdoctor/agent/http/page.js");
  private static final Pattern PLACE = Pattern.compile("\\{([^}]*)}");

  /** What is more than the values that an option takes. */
  private static final Pattern HAS_WORDS = Pattern.compile("^(?!\\$\\{[^}]*}$).*\\p{L}");

  /** Reads all of this module's source. */
  static SpokenTexts read() {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    SpokenTexts texts = new SpokenTexts(new TreeSet<>(), new ArrayList<>());
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
        Stream<Path> sources = Files.walk(SOURCE)) {
      List<Path> all = sources.filter(path -> path.toString().endsWith(".java")).toList();
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, files, null, null, null, files.getJavaFileObjectsFromPaths(all));
      for (CompilationUnitTree unit : task.parse()) {
        new Scanner(texts, unit, Trees.instance(task)).scan(unit, null);
      }
      texts.keys.addAll(Marked.inPage(Files.readString(PAGE)));
      String script = Files.readString(SCRIPT);
      texts.keys.addAll(Marked.inScript(script));
      // Each call of the script's own say, but for where it is made.
      long calls = Pattern.compile("\\bsay\\(").matcher(script).results().count() - 1;
      if (calls != Marked.inScript(script).size()) {
        texts.faults.add(SCRIPT + " says something that is no literal");
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    for (Text.Joint joint : Text.Joint.values()) {
      texts.keys.add(joint.english());
    }
    for (Section section : Section.ALL) {
      section
          .inForce(Overlay.NONE)
          .forEach(row ->
              SAID.getOrDefault(section.name(), List.of())
                  .forEach(field -> texts.keys.add(row.json().path(field).asText())));
    }
    return texts;
  }

  /** The places of a text, sorted. */
  static Set<String> places(String text) {
    Set<String> names = new TreeSet<>();
    Matcher place = PLACE.matcher(text);
    while (place.find()) {
      names.add(place.group(1));
    }
    return names;
  }

  private static final class Scanner extends TreePathScanner<Void, Void> {
    private final SpokenTexts texts;
    private final CompilationUnitTree unit;
    private final Trees trees;

    Scanner(SpokenTexts texts, CompilationUnitTree unit, Trees trees) {
      this.texts = texts;
      this.unit = unit;
      this.trees = trees;
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
      requireSayable(call);
      if (call.getMethodSelect() instanceof MemberSelectTree method
          && call.getArguments().size() == 1) {
        ExpressionTree argument = call.getArguments().getFirst();
        Optional<String> literal = literal(argument);
        boolean begins =
            method.getIdentifier().contentEquals("of")
                && method.getExpression().toString().equals("Text");
        if (begins && literal.isEmpty()) {
          fault("no literal: " + argument);
        } else if (begins) {
          texts.keys.add(literal.get());
          requireFilled(literal.get());
        } else if (method.getIdentifier().contentEquals("say") && literal.isPresent()) {
          texts.keys.add(literal.get());
        } else if (method.getIdentifier().contentEquals("description") && literal.isPresent()) {
          help(List.of(literal.get()));
        }
      }
      return super.visitMethodInvocation(call, null);
    }

    /** Why something was not measured is a text, but where it is only read as it was noted. */
    private void requireSayable(MethodInvocationTree call) {
      String name =
          call.getMethodSelect() instanceof MemberSelectTree method
              ? method.getIdentifier().toString()
              : "";
      List<? extends ExpressionTree> arguments = call.getArguments();
      boolean tells =
          (name.equals("notRun") && arguments.size() == 1)
              || (name.equals("failed") && arguments.size() == 2);
      String file = unit.getSourceFile().getName();
      if (tells
          && hasLiteral(arguments.getLast())
          && NOTED.stream().noneMatch(place -> file.contains("/agent/" + place))) {
        fault("no text: " + arguments.getLast());
      }
    }

    private static boolean hasLiteral(Tree tree) {
      return tree instanceof BinaryTree sum
          ? hasLiteral(sum.getLeftOperand()) || hasLiteral(sum.getRightOperand())
          : literal(tree).isPresent();
    }

    /** What help says stands at commands and options, in one line or several. */
    @Override
    public Void visitAnnotation(AnnotationTree annotation, Void nothing) {
      for (ExpressionTree argument : annotation.getArguments()) {
        if (argument instanceof AssignmentTree set) {
          switch (set.getVariable().toString()) {
            case "description", "header" -> help(lines(set.getExpression()));
            case "footer" -> lines(set.getExpression()).forEach(line -> help(List.of(line)));
            default -> {}
          }
        }
      }
      return super.visitAnnotation(annotation, null);
    }

    private void help(List<String> lines) {
      String text = String.join(" ", lines).replace("%n", " ").replace("%%", "%").strip();
      if (HAS_WORDS.matcher(text).find()) {
        texts.keys.add(text);
      }
    }

    private List<String> lines(ExpressionTree value) {
      List<String> lines = new ArrayList<>();
      List<? extends ExpressionTree> parts =
          value instanceof NewArrayTree array ? array.getInitializers() : List.of(value);
      for (ExpressionTree part : parts) {
        literal(part).ifPresentOrElse(lines::add, () -> fault("no literal: " + part));
      }
      return lines;
    }

    /** A text is filled where it begins, with what it asks for. */
    private void requireFilled(String text) {
      Set<String> filled = new TreeSet<>();
      TreePath path = getCurrentPath();
      while (path.getParentPath().getLeaf() instanceof MemberSelectTree next
          && next.getIdentifier().contentEquals("with")
          && path.getParentPath().getParentPath().getLeaf() instanceof MethodInvocationTree call) {
        literal(call.getArguments().getFirst()).ifPresent(filled::add);
        path = path.getParentPath().getParentPath();
      }
      if (!filled.equals(places(text))) {
        fault("filled with " + filled + ": " + text);
      }
    }

    private void fault(String what) {
      long at = trees.getSourcePositions().getStartPosition(unit, getCurrentPath().getLeaf());
      long line = unit.getLineMap().getLineNumber(at);
      texts.faults.add(unit.getSourceFile().getName() + ":" + line + " " + what);
    }

    private static Optional<String> literal(Tree tree) {
      return switch (tree) {
        case LiteralTree it when it.getValue() instanceof String text -> Optional.of(text);
        case BinaryTree sum when sum.getKind() == Tree.Kind.PLUS ->
            literal(sum.getLeftOperand())
                .flatMap(left -> literal(sum.getRightOperand()).map(right -> left + right));
        case ParenthesizedTree inner -> literal(inner.getExpression());
        default -> Optional.empty();
      };
    }
  }
}
