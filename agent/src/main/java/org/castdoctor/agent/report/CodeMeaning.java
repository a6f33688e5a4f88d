package org.castdoctor.agent.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Locale;
import org.castdoctor.agent.words.Language;
import org.castdoctor.agent.words.Words;
import org.castdoctor.protocol.code.CodeContent;
import org.castdoctor.protocol.desk.CodeNames;
import org.castdoctor.protocol.diagnosis.Catalogue;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.Owner;

/** What a diagnosis code says, as JSON. */
public final class CodeMeaning {
  private CodeMeaning() {}

  /** The code's content, held against the catalogue; an unknown finding is named as such. */
  public static ObjectNode of(
      CodeContent content, Catalogue catalogue, String language, Instant now) {
    FindingId id = new FindingId(content.ownerLetter(), content.number());
    String newer = words(language).say("newer than this version knows");
    return JsonNodeFactory.instance
        .objectNode()
        .put("code", id.toString())
        .put("owner", Owner.of(id).word())
        .put("confidence", content.confidence().name().toLowerCase(Locale.ROOT))
        .put("title", title(id, catalogue, language))
        .put("model", CodeNames.model(catalogue, content.modelIndex(), language).orElse(newer))
        .put("app", CodeNames.app(catalogue, content.appIndex(), language).orElse(newer))
        .put("hoursOld", content.hoursOld(now))
        .put("concern", content.concern().word());
  }

  /** The finding's sentence, or that this version does not know it. */
  public static String title(FindingId id, Catalogue catalogue, String language) {
    return catalogue
        .type(id)
        .map(known -> catalogue.title(known, language))
        .orElseGet(() -> words(language).say("A finding that this version does not know yet."));
  }

  /** Read anew for the rare case that they are wanted. */
  private static Words words(String language) {
    return Words.in(Language.of(language).orElse(Language.EN));
  }
}
