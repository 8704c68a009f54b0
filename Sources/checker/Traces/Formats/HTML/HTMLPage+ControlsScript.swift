extension HTMLPage {
  /// What a diagram does when it is used.
  static let scriptForControls = #"""
      unfoldAll(isOpen) { for (const fold of this.folds) this.unfold(fold, isOpen); }

      showFolds() {
        const isOpen = this.folds.every((fold) => fold.rows.length);
        this.all.textContent = isOpen ? "Fold again" : "Unfold all steps";
        this.all.setAttribute("aria-expanded", String(isOpen));
      }

      toolbar() {
        const bar = make("div", "toolbar");
        const isOpen = () => this.folds.every((fold) => fold.rows.length);
        this.all = makeButton("Unfold all steps", () => this.unfoldAll(!isOpen()));
        if (this.folds.length) {
          bar.append(this.all);
          this.showFolds();
        }
        bar.append(makeButton("Save the trace file", () => this.save()), this.legend());
        bar.append(make("span", "quiet hint", "Keys: up and down, or k and j"));
        return bar;
      }

      legend() {
        const legend = make("div", "legend");
        const add = (sign, words) => {
          const holder = group("i", "", sign);
          holder.setAttribute("aria-hidden", "true");
          legend.append(group("span", "other", holder, words));
        };
        const node = (kind, text = "") => {
          const sign = make("i", "node " + kind, text);
          sign.style.cssText = "left: 50%; top: 50%";
          return sign;
        };
        const steps = this.trace.steps;
        if (steps.some((step) => step.nature === "event")) {
          add(node("event"), "request or event");
        }
        if (steps.some((step) => step.nature === "fault")) add(node("fault"), "fault");
        if (this.trace.readings.length) {
          add(node("mark", "r"), "reads");
          add(node("mark", "w"), "overwrites it");
          add(node("mark", "u"), "uses it");
          add(make("i", "band stale"), "the value is stale");
        }
        return legend;
      }

      save() {
        const file = new Blob([JSON.stringify(this.trace, null, 2) + "\n"]);
        const link = make("a");
        link.href = URL.createObjectURL(file);
        link.download = this.name;
        link.click();
        setTimeout(() => URL.revokeObjectURL(link.href), 1000);
      }

      row(number) { return this.place.querySelector("#" + this.prefix + "step-" + number); }

      /** Shows a step, and says so to a screen reader. */
      choose(number, changesAddress) {
        const step = this.trace.steps[number - 1];
        if (!step) return;
        const fold = this.folds.find((fold) => fold.first <= number && number <= fold.last);
        if (fold) this.unfold(fold, true);
        active = this;
        this.chosen = number;
        fillDetails(this, step);
        this.mark();
        this.placeDetails();
        const breaks = this.trace.breaks.filter((item) => item.step === number);
        this.status.textContent = "Step " + number + " of " + this.trace.steps.length + ", "
          + step.actor + ": " + step.step
          + breaks.map((item) => ". Breaks " + item.property).join("");
        if (changesAddress) history.replaceState(null, "", "#" + this.prefix + "step-" + number);
      }

      mark() {
        for (const button of this.rows.querySelectorAll(".step")) {
          button.tabIndex = -1;
          button.removeAttribute("aria-current");
        }
        const chosen = this.row(this.chosen)?.querySelector(".step");
        // The Tab key comes to the chosen step, and otherwise to the first one.
        const reached = chosen ?? this.rows.querySelector(".step");
        if (reached) reached.tabIndex = 0;
        chosen?.setAttribute("aria-current", "step");
      }

      /** The details stand beside the steps, or on a narrow page below the chosen one. */
      placeDetails() {
        const row = this.chosen ? this.row(this.chosen) : null;
        if (!wide.matches && row) row.append(this.details);
        else this.side.append(this.details);
      }

      /** Chooses the next step that is shown, in a direction, and moves the focus there. */
      move(by) {
        const shown = [...this.rows.children].filter((row) => row.id);
        const at = shown.findIndex((row) => row === this.row(this.chosen));
        const target = shown[at < 0 ? (by > 0 ? 0 : shown.length - 1) : at + by];
        if (target) this.go(Number(target.id.split("-").at(-1)), true);
      }

      /** Chooses a step, scrolls to it and moves the focus there. */
      go(number, changesAddress) {
        this.choose(number, changesAddress);
        const row = this.row(number);
        if (!row) return;
        row.querySelector(".step").focus({ preventScroll: true });
        const block = !wide.matches ? "start" : changesAddress ? "nearest" : "center";
        row.scrollIntoView({ block });
      }
    }
    """#
}
