import Explorer
import Invariants
import Spec
import Testing

@testable import checker

/// The counterexamples of a shipped model.
func shippedCounterexamples(_ name: String) throws -> [Counterexample] {
  let (model, traces) = try shippedTraces(name)
  return CounterexampleBuilder(model).counterexamples(of: traces)
}

/// A small counterexample with a cast.
func smallCounterexample() throws -> Counterexample {
  let run = try ModelSource.linkLoss.explored(asking: [.noFriendlyFire])
  var found = CounterexampleBuilder(run.model).counterexamples(of: run.counterexamples)[0]
  found.cast = Cast(
    members: [
      Cast.Member(
        phrase: "a migration loses its connection", steps: [10],
        needs: [Cast.PropertyNeed(property: "NoFriendlyFire", need: .needed)])
    ], unused: ["an answer is lost"])
  return found
}

private func read(_ text: String) throws -> Counterexample {
  try JSONShape.counterexample.decode(Array(text.utf8), file: "t.trace.json")
}

/// The mistakes in a trace file.
private func mistakes(_ text: String) -> [String] {
  do throws(Mistakes) {
    _ = try JSONShape.counterexample.decode(Array(text.utf8), file: "t.trace.json")
    return []
  } catch {
    return error.diagnostics.map { "\($0.keyPath ?? ""): \($0.message)" }
  }
}

@Test(arguments: ["overview-migration", "start-lost-replies", "field/B03-late-event-before"])
func `a counterexample that is written and read is the same`(name: String) throws {
  for counterexample in try shippedCounterexamples(name) {
    #expect(try read(JSONWriter.pretty(counterexample.element)) == counterexample)
  }
}

@Test func `a cast is written and read`() throws {
  let counterexample = try smallCounterexample()
  #expect(try read(JSONWriter.pretty(counterexample.element)) == counterexample)
}

@Test func `the values of a trace file are those of its states`() throws {
  let (model, traces) = try shippedTraces("start-lost-replies")
  let size = model.machine.size
  for trace in traces {
    let counterexample = CounterexampleBuilder(model).counterexamples(of: [trace])[0]
    var values = counterexample.initialValues
    for (index, step) in counterexample.steps.enumerated() {
      for change in step.cellValues { values[change.cell] = change.value }
      #expect(values == trace.steps[index].after.values(size).map(Int.init))
    }
    let facts = counterexample.facts(after: trace.steps.count).map(\.value)
    #expect(facts == trace.last.facts(of: size).map(\.value))
  }
}

@Test func `a trace with a wrong number says which`() throws {
  let text = JSONWriter.pretty(try smallCounterexample().element)
  #expect(
    mistakes(text.replacing("\"steps\": [11]", with: "\"steps\": [99]"))
      == [": found the step 99, but the trace has 13"])
  #expect(
    mistakes(text.replacing("\"kind\": \"counterexample\"", with: "\"kind\": \"model\"")).count == 1
  )
  #expect(!mistakes(String(text.dropLast(200))).isEmpty)
  #expect(!mistakes(text.replacing("\"actor\":", with: "\"actr\":")).isEmpty)
  #expect(!mistakes(text.replacing("\"version\": 1", with: "\"version\": 7")).isEmpty)
}

@Test func `a model given as a trace gets one message about its kind`() throws {
  try withTemporaryFolder { folder in
    let path = try ModelSource.migration.write(in: folder)
    do throws(Mistakes) {
      _ = try TraceFile.load(path)
      Issue.record("it was read")
    } catch {
      #expect(error.diagnostics.count == 1)
      #expect(error.diagnostics[0].message == "found a model, expected a trace")
    }
  }
}
