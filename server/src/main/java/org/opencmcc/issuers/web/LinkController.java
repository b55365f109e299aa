package org.opencmcc.issuers.web;

import jakarta.servlet.http.HttpServletRequest;
import org.opencmcc.issuers.IssuerSignIn;
import org.opencmcc.issuers.LinkDesk;
import org.opencmcc.postgres.Tx;
import org.opencmcc.web.ApiRefusal;
import org.opencmcc.web.Caller;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Linking the own account with the one at the own delegation's issuer.
@RestController
@RequestMapping("/api/v1/me/issuer")
final class LinkController {
    private final LinkDesk desk;
    private final IssuerSignIn signIn;

    LinkController(LinkDesk desk, IssuerSignIn signIn) {
        this.desk = desk;
        this.signIn = signIn;
    }

    record LinkingJson(boolean possible, boolean linked) {}

    @GetMapping
    LinkingJson mine(Caller caller) {
        var linking = caller.in(desk::of);
        return new LinkingJson(linking.possible(), linking.linked());
    }

    @PostMapping("/attempts")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<IssuerSignInController.WhereToJson> begin(Caller caller, HttpServletRequest request) {
        if (!caller.in(Tx::isPresenceProven)) {
            throw ApiRefusal.presenceNotProved();
        }
        var begun = caller.in(desk::ask).flatMap(signIn::address).orElseThrow(LinkController::failed);
        return ResponseEntity.status(HttpStatus.CREATED)
                .header(HttpHeaders.SET_COOKIE, AttemptCookie.begun(request, begun.secret()))
                .body(new IssuerSignInController.WhereToJson(begun.address().toString()));
    }

    @PostMapping("/links")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    ResponseEntity<Void> link(
            Caller caller, @RequestBody IssuerSignInController.ReturnedJson returned, HttpServletRequest request) {
        var cookie = AttemptCookie.secret(request);
        var question =
                caller.in(tx -> desk.returned(tx, cookie, returned.state())).orElseThrow(LinkController::failed);
        var subject = signIn.subject(question, returned.code()).orElseThrow(LinkController::failed);
        if (!caller.in(tx -> desk.link(tx, question, subject))) {
            throw failed();
        }
        return ResponseEntity.noContent()
                .header(HttpHeaders.SET_COOKIE, AttemptCookie.ended(request))
                .build();
    }

    @DeleteMapping("/links")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unlink(Caller caller) {
        if (!caller.in(desk::unlink)) {
            throw ApiRefusal.nothingHere();
        }
    }

    private static ApiRefusal failed() {
        return ApiRefusal.notNow(
                "ISSUER_SIGN_IN_FAILED",
                "Your account could not be linked. Begin again; if it stays so, ask the head of your delegation.");
    }
}
