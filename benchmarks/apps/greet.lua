-- One constant request; the driver reads the line that starts with "total".
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"
wrk.body = '{"name":"Ada","greeting":"Hello"}'

function done(summary)
  local e = summary.errors
  local failed = e.connect + e.read + e.write + e.timeout + e.status
  print(string.format("total %d failed %d", summary.requests, failed))
end
