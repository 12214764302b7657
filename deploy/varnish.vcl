vcl 4.1;
# The cache in front of the application processes: Varnish 7.1 or newer, with the modules it comes with.
# Start it with `-p http_gzip_support=off`: the application sends br, gzip and plain bodies itself (docs/scaling.md).
# Headers that begin with "X-Cms-" live in here only: they are taken from requests and from answers.

import std;
import directors;
include "./backends.vcl";

sub vcl_recv {
  call ban_on_demand;
  call trust;
  if (req.http.Host) {
    set req.http.Host = std.tolower(req.http.Host);
  }
  call choose;
  if (req.method != "GET" && req.method != "HEAD") {
    if (req.method !~ "^(POST|PUT|PATCH|DELETE|OPTIONS)$") {
      return (synth(405));
    }
    return (pass);
  }
  if (req.url ~ "^/(metrics|media|admin|documents|readyz|healthz)(/|\?|$)") {
    call choose_by_path;
  }
  if (req.http.Authorization) {
    return (pass);
  }
  call clean_cookies;
  if (req.http.Cookie) {
    return (pass);
  }
  call clean_request;
  return (hash);
}

# --- What a request may claim ------------------------------------------------------------------

sub trust {
  # Varnish has added who is asking to X-Forwarded-For by now. In the end it names the visitor last: PROXIES=1.
  if (req.restarts == 0) {
    unset req.http.X-Cms-Stale;
    unset req.http.X-Cms-Cache;
    if (client.ip ~ terminators && req.http.X-Forwarded-For ~ ",") {
      set req.http.X-Forwarded-For = regsub(req.http.X-Forwarded-For, ",[^,]*$", "");
    } else {
      set req.http.X-Forwarded-For = client.ip;
    }
    if (client.ip !~ terminators || req.http.X-Forwarded-Proto != "https") {
      set req.http.X-Forwarded-Proto = "http";
    }
  }
  unset req.http.X-Forwarded-Host;
  unset req.http.X-Forwarded-Port;
  unset req.http.X-Forwarded-Server;
  unset req.http.X-Original-URL;
  unset req.http.X-Rewrite-URL;
  unset req.http.X-HTTP-Method-Override;
  unset req.http.Forwarded;
  unset req.http.Proxy;
}

sub ban_on_demand {
  if (req.method != "BAN" && req.method != "PURGE") {
    return;
  }
  # A comma: somebody else's request, handed on by whoever ends TLS.
  if (client.ip !~ purgers || req.http.X-Forwarded-For ~ ",") {
    return (synth(403));
  }
  if (req.method == "PURGE") { # Wagtail's own backend: one address
    ban("obj.http.X-Cms-Host == " + std.tolower(req.http.Host) + " && obj.http.X-Cms-Url == " + req.url);
  } elsif (req.http.Surrogate-Key ~ "^[\w:.-]+( [\w:.-]+)*$") {
    ban("obj.http.Surrogate-Key ~ (^|\s)(" + regsuball(req.http.Surrogate-Key, " ", "|") + ")(\s|$)");
  } elsif (!req.http.Surrogate-Key) {
    ban("obj.http.Cache-Control !~ immutable");
  } else {
    return (synth(400));
  }
  return (synth(200));
}

# --- Which process -----------------------------------------------------------------------------

sub choose {
  set req.backend_hint = ready.backend();
  if (std.healthy(req.backend_hint)) {
    # A page may be shown this long past its time while a new one is fetched; when that has failed, as long as it says.
    set req.grace = 10s;
    if (req.http.X-Cms-Stale) {
      set req.grace = 365d;
    }
  } else {
    # None is ready. What is kept is shown as long as stale-if-error allows; for the rest the processes are asked all
    # the same: without a database they still have their own cache, and a page that says what is the matter.
    set req.backend_hint = any.backend();
  }
}

sub choose_by_path {
  if (req.url ~ "^/metrics") {
    return (synth(404)); # for the operator, who asks the processes themselves
  }
  if (req.url !~ "^/media/") {
    return (pass);
  }
  if (req.url ~ "^/media/(images|original_images|avatar_images)/" && std.healthy(storage)) {
    set req.backend_hint = storage;
    set req.url = regsub(req.url, "\?.*$", ""); # what stands there would be an order to the storage
  }
}

sub vcl_backend_fetch {
  if (bereq.backend == storage) {
    call set_bucket;
    set bereq.url = "/" + bereq.http.X-Bucket + regsub(bereq.url, "^/media", "");
    unset bereq.http.X-Bucket;
    unset bereq.http.Authorization;
  } elsif (bereq.retries > 0) {
    set bereq.backend = ready.backend(); # the next in the row
    if (!std.healthy(bereq.backend)) {
      set bereq.backend = any.backend();
    }
  }
}

# --- One page, one entry -----------------------------------------------------------------------

sub clean_cookies {
  # Staff have a session; visitors have no cookie of ours, and those of others are none of our business.
  if (req.http.Cookie) {
    set req.http.Cookie = ";" + regsuball(req.http.Cookie, ";\s*", ";");
    set req.http.Cookie = regsuball(req.http.Cookie, ";((?:__Host-)?(?:sessionid|csrftoken)|messages|wagtail[\w-]*)=", "; \1=");
    set req.http.Cookie = regsuball(req.http.Cookie, ";[^ ][^;]*", "");
    set req.http.Cookie = regsub(req.http.Cookie, "^[; ]+", "");
    if (req.http.Cookie == "") {
      unset req.http.Cookie;
    }
  }
}

sub clean_request {
  unset req.http.Accept-Language; # an address has one language
  # What networks hang onto links that are shared; nothing of ours has such a name.
  if (req.url ~ "[?&](utm_[a-z]+|fbclid|gclid|msclkid|mc_[ce]id|igshid)=") {
    set req.url = regsuball(req.url, "([?&])(utm_[a-z]+|fbclid|gclid|msclkid|mc_[ce]id|igshid)=[^&]*", "\1");
    set req.url = regsub(regsub(regsuball(req.url, "&&+", "&"), "\?&+", "?"), "[?&]+$", "");
  }
  if (req.http.Accept-Encoding == "gzip, deflate, br, zstd") { # what nearly all browsers say
    set req.http.Accept-Encoding = "br";
  } elsif (req.http.Accept-Encoding ~ "(^|[\s,])br\s*(,|$|;\s*q=(1|0\.0*[1-9]))") {
    set req.http.Accept-Encoding = "br";
  } elsif (req.http.Accept-Encoding ~ "(^|[\s,])gzip\s*(,|$|;\s*q=(1|0\.0*[1-9]))") {
    set req.http.Accept-Encoding = "gzip";
  } else {
    unset req.http.Accept-Encoding;
  }
}

sub vcl_hash {
  hash_data(req.url);
  hash_data(req.http.Host);
  hash_data(req.http.X-Forwarded-Proto); # over http the answer is the way to https
  return (lookup);
}

# --- What comes from a process -----------------------------------------------------------------

# A failure gives way to another process (but for 500, which all of them would say), then to a page that is kept from
# before: to deliver a failure would forget that page. What remains is delivered at the second attempt (RFC 5861, 4).
sub give_way {
  if (bereq.is_bgfetch) {
    return (abandon);
  }
  if (bereq.method !~ "^(GET|HEAD)$" || bereq.http.X-Cms-Stale) {
    return;
  }
  if (bereq.retries < 1 && beresp.status != 500 && bereq.backend != storage) {
    return (retry);
  }
  if (!bereq.uncacheable) {
    return (abandon);
  }
}

sub vcl_backend_response {
  if (beresp.status >= 500) {
    call give_way;
  }
  if (bereq.backend == storage) { # as cms/policy has it for uploads
    set beresp.http.Content-Security-Policy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";
    set beresp.http.Cross-Origin-Resource-Policy = "cross-origin";
    unset beresp.http.Access-Control-Allow-Origin;
    unset beresp.http.Access-Control-Allow-Credentials;
  }
  if (bereq.uncacheable) {
    return (deliver);
  }
  if (beresp.status >= 500) { # no mark that would hide what is kept from before
    set beresp.uncacheable = true;
    set beresp.ttl = 0s;
    set beresp.grace = 0s;
    return (deliver);
  }
  set beresp.http.X-Cms-Host = bereq.http.Host;
  set beresp.http.X-Cms-Url = bereq.url;
  # Only what says itself that it may be kept is kept, and never with a cookie.
  if (beresp.http.Set-Cookie || beresp.http.Cache-Control !~ "(max-age|s-maxage)=[1-9]"
      || beresp.http.Cache-Control ~ "private|no-store|no-cache" || beresp.http.Vary == "*") {
    set beresp.uncacheable = true;
    set beresp.ttl = 10s;
    set beresp.grace = 0s;
    return (deliver);
  }
  if (beresp.http.Cache-Control ~ "stale-if-error=[0-9]+") {
    set beresp.grace = std.duration(
      regsub(beresp.http.Cache-Control, "^.*stale-if-error=([0-9]+).*$", "\1") + "s", 60s);
  }
  # Ours to keep, as we are told what changes; not for caches further out, which are not.
  set beresp.http.Cache-Control = regsub(beresp.http.Cache-Control, "s-maxage=[0-9]+(, *)?", "");
  set beresp.keep = 10m; # so that a process may answer "not modified"
  return (deliver);
}

sub vcl_backend_error {
  set beresp.status = 503;
  set beresp.ttl = 0s;
  set beresp.grace = 0s;
  set beresp.uncacheable = true;
  set beresp.http.Retry-After = "30";
  set beresp.http.Cache-Control = "no-store";
  set beresp.http.Content-Type = "text/html; charset=utf-8";
  if (bereq.url ~ "^/en(/|\?|$)") {
    set beresp.http.Content-Language = "en";
    set beresp.body = {"<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The site is taking a break</title><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"></head><body><main><h1>The site is taking a break</h1><p>The fault is ours. Please try again in half a minute.</p></main></body></html>
"};
  } else {
    set beresp.http.Content-Language = "fi";
    set beresp.body = {"<!doctype html><html lang="fi"><head><meta charset="utf-8"><title>Sivusto on hetken poissa</title><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"></head><body><main><h1>Sivusto on hetken poissa</h1><p>Vika on meidän. Yritä uudelleen puolen minuutin kuluttua.</p></main></body></html>
"};
  }
  call give_way;
  return (deliver);
}

# --- What the visitor gets ---------------------------------------------------------------------

sub vcl_hit {
  set req.http.X-Cms-Cache = "hit";
  if (obj.ttl <= 0s) {
    set req.http.X-Cms-Cache = "stale";
  }
}

sub vcl_miss {
  set req.http.X-Cms-Cache = "miss";
}

sub vcl_pass {
  set req.http.X-Cms-Cache = "pass";
}

# What the application says of every answer, for those that it did not give (cms/policy; a test compares). Of its own it
# has said all that is to be said, and of fragments for frames elsewhere (cms/policy/framing.py) less, on purpose.
sub protect {
  if (resp.http.Permissions-Policy) {
    return;
  }
  if (!resp.http.Content-Security-Policy) {
    set resp.http.Content-Security-Policy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
  }
  if (!resp.http.Cross-Origin-Resource-Policy) {
    set resp.http.Cross-Origin-Resource-Policy = "same-origin";
  }
  set resp.http.Permissions-Policy = "accelerometer=(), autoplay=(), browsing-topics=(), camera=(), clipboard-read=(), clipboard-write=(), compute-pressure=(), cross-origin-isolated=(), display-capture=(), encrypted-media=(), fullscreen=(), gamepad=(), geolocation=(), gyroscope=(), hid=(), identity-credentials-get=(), idle-detection=(), keyboard-map=(), local-fonts=(), magnetometer=(), microphone=(), midi=(), otp-credentials=(), payment=(), picture-in-picture=(), publickey-credentials-create=(), publickey-credentials-get=(), screen-wake-lock=(), serial=(), storage-access=(), usb=(), window-management=(), xr-spatial-tracking=()";
  if (!resp.http.Cross-Origin-Opener-Policy) {
    set resp.http.Cross-Origin-Opener-Policy = "same-origin";
  }
  if (!resp.http.Referrer-Policy) {
    set resp.http.Referrer-Policy = "strict-origin-when-cross-origin";
  }
  if (!resp.http.X-Frame-Options) {
    set resp.http.X-Frame-Options = "DENY";
  }
  set resp.http.X-Content-Type-Options = "nosniff";
  if (req.http.X-Forwarded-Proto == "https" && !resp.http.Strict-Transport-Security) {
    set resp.http.Strict-Transport-Security = "max-age=31536000; includeSubDomains";
  }
}

sub vcl_deliver {
  call protect;
  unset resp.http.Server;
  unset resp.http.X-Powered-By;
  set resp.http.X-Cache = req.http.X-Cms-Cache;
  unset resp.http.Surrogate-Key;
  unset resp.http.Cache-Tag;
  unset resp.http.X-Cms-Host;
  unset resp.http.X-Cms-Url;
  unset resp.http.X-Varnish;
  unset resp.http.Via;
  return (deliver);
}

sub vcl_synth {
  if (resp.status == 503 && req.restarts == 0 && !req.http.X-Cms-Stale) { # given way: once more, and now however old
    set req.http.X-Cms-Stale = "1";
    return (restart);
  }
  call protect;
  unset resp.http.Server;
  set resp.http.Cache-Control = "no-store";
  set resp.http.Content-Type = "text/plain; charset=utf-8";
  synthetic(resp.reason + {"
"});
  return (deliver);
}
