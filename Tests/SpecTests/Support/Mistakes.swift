import Spec

/// The mistakes of a design, each in full: what was found and what would be right.
func mistakes(in design: Design, requests: [Spec.Operation] = []) -> [String] {
  do throws(DesignMistakes) {
    _ = try ProgramBuilder.program(of: design, requests: requests)
    return []
  } catch {
    return error.phrase
  }
}

/// The mistakes of changes to a design.
func mistakes(changing design: Design, by changes: [Change]) -> [String] {
  do throws(DesignMistakes) {
    _ = try design.applying(changes)
    return []
  } catch {
    return error.phrase
  }
}

extension DesignMistakes {
  /// Each mistake with its remedy, if it has one.
  var phrase: [String] {
    list.map { $0.remedy.isEmpty ? $0.found : "\($0.found); \($0.remedy)" }
  }
}
