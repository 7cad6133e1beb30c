// What a script adds to pages that work without one: the slider of the time bar goes to the day it is moved to, and there are
// keys, which /keys lists and turns off.
"use strict";

const slider = document.getElementById("step");
if (slider) {
    const steps = Array.from(document.querySelectorAll("#steps option"));
    const shown = slider.value;
    let waiting;

    const go = () => {
        if (slider.value === shown) return;
        const place = new URL(location.href);
        place.searchParams.set("asof", steps[Number(slider.value)].dataset.day);
        location.assign(place);
    };

    slider.disabled = false;
    slider.addEventListener("input", () => {
        const step = steps[Number(slider.value)];
        slider.setAttribute("aria-valuetext", step.label);
        slider.title = step.label;
        document.getElementById("asof").value = step.dataset.day;
        clearTimeout(waiting);
        waiting = setTimeout(go, 400);
    });
    slider.addEventListener("change", () => {
        clearTimeout(waiting);
        waiting = setTimeout(go, 150);
    });
}

const keys = {
    "/": () => document.getElementById("q")?.focus(),
    "p": () => document.querySelector(".step[rel=prev]")?.click(),
    "n": () => document.querySelector(".step[rel=next]")?.click(),
    "t": () => document.querySelector(".band a[rel=up]")?.click(),
    "?": () => location.assign("/keys"),
};
const areOff = () => localStorage.getItem("keys") === "off";

document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || areOff()) return;
    if (event.target.closest("input, select, textarea, [contenteditable]")) return;
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
});

const keysSwitch = document.getElementById("keys-switch");
if (keysSwitch) {
    const show = () => { keysSwitch.textContent = areOff() ? "Turn them on" : "Turn them off"; };
    keysSwitch.hidden = false;
    keysSwitch.addEventListener("click", () => {
        localStorage.setItem("keys", areOff() ? "on" : "off");
        show();
    });
    show();
}
