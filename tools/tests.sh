# Running the tests and the proofs: a part of ../cmcc, which sources it.
# shellcheck shell=sh disable=SC2154  # root, work, logs, jar come from there

test_minutes=25
total_passed=0 total_failed=0 total_skipped=0

# record TITLE PASSED FAILED SKIPPED BEGIN LOG: a group that ran no test has failed.
record() {
    if [ $(($2 + $3)) -eq 0 ]; then say "$1 ran no test; see $6" && set -- "$1" 0 1 "$4" "$5"; fi
    total_passed=$((total_passed + $2)) total_failed=$((total_failed + $3)) total_skipped=$((total_skipped + $4))
    case $1 in rules* | inter*) limit=120 ;; stores*) limit=300 ;; leak*) limit=180 ;; *) limit=240 ;; esac
    printf '%-18s %6d passed %4d failed %4d skipped %5d s of %d s\n' "$1" "$2" "$3" "$4" $(($(date +%s) - $5)) $limit >>"$work/summary"
}

# server_tests TITLE NAME MAVEN-OPTION: one group, counted from Surefire's own summary in its log.
server_tests() {
    title=$1 log=$logs/test-$2.log reports=$work/reports/$2 begin=$(date +%s) ended=well
    say "testing: $title ..." && rm -rf "$root/server/target/surefire-reports" "$reports"
    maven -pl server surefire:test@default-test "$3" >"$log" 2>&1 </dev/null || ended=badly
    run='Tests run: \([0-9]*\), Failures: \([0-9]*\), Errors: \([0-9]*\), Skipped: \([0-9]*\)$'
    # shellcheck disable=SC2046  # four numbers
    set -- $(sed -n "s/.*$run/\1 \2 \3 \4/p" "$log" | tail -n 1) 0 0 0 0
    if [ "$ended" = badly ]; then
        if [ $(($2 + $3)) -gt 0 ]; then sed -n '/Results:$/,/Tests run:/p' "$log"; else grep -v '	at ' "$log" | tail -n 30; fi
        say "$title: details are in $log"
        if [ $(($2 + $3)) -eq 0 ]; then set -- "$1" 1 0 "$4"; fi
    fi
    if [ -d "$root/server/target/surefire-reports" ]; then
        mv "$root/server/target/surefire-reports" "$reports"
        cat "$reports"/TEST-*.xml 2>/dev/null | awk '/<testcase / { test = $0 } /<skipped/ { print test }' |
            sed "s/.*<testcase name=\"\([^\"]*\)\" classname=\"\([^\"]*\)\".*/$title, skipped: \2.\1/"
    fi
    record "$title" $(($1 > $2 + $3 + $4 ? $1 - $2 - $3 - $4 : 0)) $(($2 + $3)) "$4" "$begin" "$log"
}

ui_tests() {
    log=$logs/test-interface.log counts=$work/interface.json begin=$(date +%s)
    say 'testing: interface ...' && rm -f "$counts"
    npm_ui test -- --reporter=default --reporter=json --outputFile.json="$counts" >"$log" 2>&1 </dev/null ||
        tail -n 60 "$log"
    # shellcheck disable=SC2046  # three numbers
    set -- $(node -p 'const r = JSON.parse(fs.readFileSync(process.argv[1]));
        [r.numPassedTests, r.success ? 0 : Math.max(1, r.numFailedTests), r.numPendingTests + r.numTodoTests].join(" ")' \
        "$counts" 2>/dev/null || echo 0 1 0)
    record interface "$1" "$2" "$3" "$begin" "$log"
}

run_tests() {
    groups='rules interface store http browser leak'
    # shellcheck disable=SC2086  # several words
    [ $# -gt 0 ] || set -- $groups
    for group; do
        case " $groups " in *" $group "*) ;; *) misused "there is no group $group of tests" ;; esac
        if [ "$group" = browser ]; then need chromium; fi
    done
    started=$(date +%s)
    need jdk maven node
    build_tests
    printf '%-18s %44d s of 240 s\n' build $(($(date +%s) - started)) >"$work/summary"
    for group; do
        case $group in
            rules) server_tests 'rules and tidy' rules -DexcludedGroups=store,http,browser,leak ;;
            interface) ui_tests ;;
            store) server_tests 'stores and desks' store -Dgroups=store ;;
            http) server_tests HTTP http -Dgroups=http ;;
            browser) PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 server_tests browser browser -Dgroups=browser ;;
            leak) server_tests 'leak proof' leak -Dgroups=leak ;;
        esac
    done
    printf '%-18s %44d s of %d s\n' all $(($(date +%s) - started)) $((test_minutes * 60)) >>"$work/summary"
    echo && cat "$work/summary"
    echo "$total_passed passed, $total_failed failed, $total_skipped skipped"
    [ "$total_failed" -eq 0 ]
}

build_tests() {
    build_ui
    build_server server-tests -DskipTests "$root/server/src"
    touch -r "$work/server-tests" "$work/server"
}

# prove WHAT OPTION...: runs a proof from the test classes, which alone hold the ways of breaking the product.
prove() {
    case ${1:-} in no-leak | timing) ;; *) misused 'prove needs no-leak or timing' ;; esac
    need jdk maven node
    build_tests
    if [ ! -f "$work/test-class-path" ] || changed class-path "$root/pom.xml" "$root/server/pom.xml"; then
        stamped class-path quietly 'looking up the libraries of the tests' class-path \
            maven -q -pl server dependency:build-classpath -DincludeScope=test "-Dmdep.outputFile=$work/test-class-path"
    fi
    cd "$root" || exit
    exec "$JAVA_HOME/bin/java" "-Xmx${OPENCMCC_HEAP:-1g}" -XX:+UseSerialGC -Dopencmcc.home="$root" \
        -cp "$root/server/target/test-classes:$root/server/target/classes:$(cat "$work/test-class-path")" \
        org.opencmcc.leak.Prove "$@"
}
