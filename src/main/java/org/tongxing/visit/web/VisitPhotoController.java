package org.tongxing.visit.web;

import java.io.IOException;
import java.security.Principal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.tongxing.shared.RefusedException;
import org.tongxing.visit.application.SeePhotos;
import org.tongxing.visit.application.TakePhotos;
import org.tongxing.visit.process.HomeVisitModel;
import org.tongxing.workflow.FormContext;
import org.tongxing.workflow.TaskDesk;

/** Photos of a visit (走访照片): taken while it is recorded, seen in the dossier afterwards. */
@Controller
class VisitPhotoController {

    private final TaskDesk desk;
    private final VisitSheet sheet;
    private final TakePhotos taking;
    private final SeePhotos seeing;

    VisitPhotoController(TaskDesk desk, VisitSheet sheet, TakePhotos taking, SeePhotos seeing) {
        this.desk = desk;
        this.sheet = sheet;
        this.taking = taking;
        this.seeing = seeing;
    }

    @PostMapping("/visit/{task}/photos")
    ModelAndView add(
            @PathVariable String task,
            @RequestParam(required = false) @Nullable MultipartFile photo,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Principal person,
            Model model)
            throws IOException {
        FormContext open = find(person, task);
        try {
            taking.add(visit(open), person.getName(), photo == null ? new byte[0] : photo.getBytes());
        } catch (RefusedException e) {
            model.addAttribute("why", message(e));
            return answer(open, htmx, HttpStatus.UNPROCESSABLE_ENTITY, model);
        }
        return htmx == null ? new ModelAndView("redirect:/visit/" + task) : answer(open, htmx, HttpStatus.OK, model);
    }

    @PostMapping("/visit/{task}/photos/{photo}/remove")
    ModelAndView remove(
            @PathVariable String task,
            @PathVariable long photo,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Principal person,
            Model model) {
        FormContext open = find(person, task);
        taking.remove(visit(open), person.getName(), photo);
        return htmx == null ? new ModelAndView("redirect:/visit/" + task) : answer(open, htmx, HttpStatus.OK, model);
    }

    /** What the visitor has taken so far; nobody else sees it. */
    @GetMapping("/visit/{task}/photos/{photo}")
    ResponseEntity<byte[]> taken(@PathVariable String task, @PathVariable long photo, Principal person) {
        FormContext open = find(person, task);
        return picture(taking.picture(visit(open), person.getName(), photo));
    }

    /** A photo of a recorded visit, from the dossier. */
    @GetMapping("/visits/photos/{photo}")
    ResponseEntity<byte[]> recorded(@PathVariable long photo, Principal person) {
        return picture(seeing.picture(person.getName(), photo));
    }

    /** Too large to be read at all: nothing of it was kept. */
    @ExceptionHandler(MaxUploadSizeExceededException.class)
    ModelAndView tooLarge() {
        ModelAndView refusal = new ModelAndView("visit/photo-refused", HttpStatus.PAYLOAD_TOO_LARGE);
        refusal.addObject("why", message(TakePhotos.tooLarge()));
        return refusal;
    }

    /** A browser without scripts gets a page of its own: what it has typed stands one step back. */
    private ModelAndView answer(FormContext open, @Nullable String htmx, HttpStatus status, Model model) {
        sheet.addPhotos(open, model);
        String view = htmx == null ? "visit/photo-refused" : "visit/parts :: photos";
        return new ModelAndView(view, model.asMap(), status);
    }

    private FormContext find(Principal person, String task) {
        return desk.find(person.getName(), task, VisitTaskPage.FORM);
    }

    private static long visit(FormContext open) {
        return open.get(HomeVisitModel.VISIT_ID);
    }

    private static String message(RefusedException refusal) {
        return refusal.violations().get(0).message();
    }

    private static ResponseEntity<byte[]> picture(Optional<byte[]> found) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .body(found.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }
}
