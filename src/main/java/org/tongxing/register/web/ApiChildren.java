package org.tongxing.register.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tongxing.register.application.ReadDossier;
import org.tongxing.register.application.ReadDossier.Dossier;
import org.tongxing.register.application.SearchChildren;
import org.tongxing.shared.ChildId;
import org.tongxing.shared.Violations;
import org.tongxing.workflow.Submission;

/** Children for other systems, within the caller's areas. */
@Tag(name = "儿童档案")
@RestController
class ApiChildren {

    private static final Map<String, String> LABELS =
            Map.of("name", "儿童姓名", "idNumber", "证件号码", "area", "区划", "after", "上一页的 next");

    private final ReadDossier dossiers;
    private final SearchChildren search;

    ApiChildren(ReadDossier dossiers, SearchChildren search) {
        this.dossiers = dossiers;
        this.search = search;
    }

    /** What a search asks, as the documentation of the API shows it; blank means any. */
    record SearchRequest(
            @Nullable String name, @Nullable String idNumber, @Nullable String area, @Nullable String after) {}

    /** A page; next is absent on the last one. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SearchResponse(List<SearchChildren.Found> children, @Nullable String next) {}

    @Operation(summary = "儿童档案", description = "不在职责范围内的一律 404；县级以上须先在台账页面说明理由，否则 403。")
    @GetMapping("/api/children/{childId}")
    ResponseEntity<Dossier> child(@PathVariable String childId, Principal person) {
        if (!childId.matches("ET[0-9]{9}")) {
            return ResponseEntity.status(HttpStatus.NOT_FOUND).build();
        }
        ChildId child = new ChildId(childId);
        Optional<Dossier> dossier = dossiers.forPerson(person.getName(), child);
        boolean needsReason = dossier.isEmpty() && dossiers.needsReason(person.getName(), child);
        return needsReason ? ResponseEntity.status(HttpStatus.FORBIDDEN).build() : ResponseEntity.of(dossier);
    }

    @Operation(summary = "查找儿童", description = "姓名、证件号码须完全一致；姓名和号码只显示一部分；按编号翻页，没有总数。")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = SearchRequest.class)))
    @PostMapping("/api/children/search")
    SearchResponse search(@RequestBody Map<String, @Nullable Object> body, Principal person) {
        Submission asked = new Submission(body);
        check(asked);
        SearchChildren.Page page = search.search(
                person.getName(),
                asked.text("name").orElse(null),
                asked.text("idNumber").orElse(null),
                asked.text("area").orElse(null),
                asked.text("after").orElse(null));
        return new SearchResponse(page.children(), page.next());
    }

    private static void check(Submission asked) {
        Violations violations = new Violations(LABELS);
        asked.keys().stream().filter(key -> !LABELS.containsKey(key)).forEach(key -> violations.add(key, "没有此项"));
        LABELS.keySet().forEach(key -> asked.text(key)
                .filter(text -> text.codePoints().anyMatch(Character::isISOControl))
                .ifPresent(text -> violations.add(key, "含有无法显示的字符，请重新填写")));
        violations.refuseIfAny();
    }
}
