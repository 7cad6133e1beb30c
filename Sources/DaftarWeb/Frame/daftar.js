// What a script adds to pages that work without one: the slider of the time bar goes to the day it is moved to.
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
