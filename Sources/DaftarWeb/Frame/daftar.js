// What a script adds to pages that work without one: the slider of the time bar goes to the day it is moved to, a form says
// what is wrong while it is filled in, and there are keys, which /keys lists and turns off.
"use strict";

const slider = document.getElementById("step");
if (slider) {
    const steps = Array.from(document.querySelectorAll("#steps option"));
    const date = document.getElementById("asof");
    let waiting;

    const go = () => {
        if (slider.value === slider.defaultValue) return;
        const place = new URL(location.href);
        place.searchParams.set("asof", steps[Number(slider.value)].dataset.day);
        location.assign(place);
    };

    slider.disabled = false;
    // Whoever comes back to a page that the browser kept finds it as it came: the slider where the page is.
    addEventListener("pageshow", () => {
        slider.value = slider.defaultValue;
        date.value = date.defaultValue;
        slider.setAttribute("aria-valuetext", steps[Number(slider.value)].label);
    });
    slider.addEventListener("input", () => {
        const step = steps[Number(slider.value)];
        slider.setAttribute("aria-valuetext", step.label);
        slider.title = step.label;
        date.value = step.dataset.day;
        clearTimeout(waiting);
        waiting = setTimeout(go, 400);
    });
    slider.addEventListener("change", () => {
        clearTimeout(waiting);
        waiting = setTimeout(go, 150);
    });
}

// What is typed is checked as the server checks it when it is sent; nothing is recorded by that.
const entry = document.querySelector("form[data-check]");
if (entry) {
    const status = document.getElementById("checked");
    let waiting;
    let latest = 0;

    const tell = (found) => {
        const touched = found.problems.filter((one) => entry.elements[one.field]?.value);
        const lines = touched.map((one) => `${one.what}.`);
        for (const one of found.similar) lines.push(`Perhaps it is ${one.id}: ${one.title}, ${one.occurred}.`);
        for (const one of found.effects) lines.push(`${one.words}.`);
        status.textContent = lines.join(" ");
    };

    const tellGone = () => {
        status.textContent = "The program does not answer. What you typed is still here; keep this page open.";
    };

    const check = async () => {
        const turn = ++latest;
        const typed = new URLSearchParams(new FormData(entry));
        typed.set("do", "check");
        try {
            const response = await fetch(entry.action, { method: "POST", body: typed });
            if (turn === latest && response.ok) tell(await response.json());
        } catch {
            if (turn === latest) tellGone();
        }
    };

    entry.addEventListener("change", () => {
        clearTimeout(waiting);
        waiting = setTimeout(check, 150);
    });

    // A form that is sent in vain would be lost to the browser's own page; so ask first whether anybody is there.
    let isAnswered = false;
    entry.addEventListener("submit", async (event) => {
        if (isAnswered) return;
        event.preventDefault();
        try {
            await fetch("/healthz");
            isAnswered = true;
            entry.requestSubmit(event.submitter);
        } catch {
            tellGone();
        }
    });
    addEventListener("pageshow", () => { isAnswered = false; });
}

const keys = {
    "/": () => document.getElementById("q")?.focus(),
    "p": () => document.querySelector(".step[rel=prev]")?.click(),
    "n": () => document.querySelector(".step[rel=next]")?.click(),
    "t": () => document.querySelector(".band a:last-child")?.click(),
    "?": () => location.assign("/keys"),
};
const areOff = /(^|; )keys=off(;|$)/.test(document.cookie);

document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || areOff) return;
    if (event.target.closest("input, select, textarea, [contenteditable]")) return;
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
});
