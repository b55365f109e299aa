package org.opencmcc.web;

import java.util.List;
import org.opencmcc.fixture.Api;
import org.opencmcc.fixture.TestCentre;

/// A browser that keeps its cookies and knows the interface's way to prove where a request comes from.
record Browser(Http http, String cookie, String xsrf) {
    /// Opens the sign-in page and signs in.
    static Browser signIn(TestCentre centre, String account) {
        return signIn(centre, account, centre.password(account));
    }

    static Browser signIn(TestCentre centre, String account, String password) {
        var http = Http.nobody(centre);
        var xsrf = cookie(http.get("/api/v1/theatre"), "XSRF-TOKEN");
        var answer = http.with("Cookie", "XSRF-TOKEN=" + xsrf)
                .with("X-XSRF-TOKEN", xsrf)
                .json("POST", "/api/v1/sessions", signInJson(account, password));
        return new Browser(http, "XSRF-TOKEN=" + xsrf + "; cmcc_session=" + cookie(answer, "cmcc_session"), xsrf);
    }

    static String signInJson(String account, String password) {
        return "{\"account\": \"" + account + "\", \"password\": \"" + password + "\"}";
    }

    /// The value of a cookie that an answer sets.
    static String cookie(Api.Answer answer, String name) {
        return whole(answer, name).replaceFirst(name + "=([^;]*).*", "$1");
    }

    /// A cookie with its flags, as the answer sets it; empty where it does not.
    static String whole(Api.Answer answer, String name) {
        return answer.response().headers().allValues("Set-Cookie").stream()
                .filter(c -> c.startsWith(name + "="))
                .reduce((first, second) -> second)
                .orElse("");
    }

    /// As the interface's own pages send requests.
    Http pages() {
        return withoutProof().with("X-XSRF-TOKEN", xsrf);
    }

    /// As a stranger's page could make this browser send requests: cookies and nothing else.
    Http withoutProof() {
        return http.with("Cookie", cookie);
    }

    /// The sessions that this person has open, by id.
    List<String> sessions() {
        return pages().get("/api/v1/sessions")
                .json()
                .path("items")
                .valueStream()
                .map(s -> s.path("id").asString())
                .toList();
    }
}
