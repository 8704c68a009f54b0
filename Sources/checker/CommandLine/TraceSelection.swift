/// Which traces a report shows.
enum TraceSelection: String, CaseIterable, Sendable {
  case all
  case onlyFirst = "first"
  case none
}
