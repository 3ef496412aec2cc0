<?php
// A publisher as each era of Oro has one: how it asks, how long and how often it reads, what it sends, how it leaves. It is
// stricter than the originals where those depend on luck. Usage: php publisher.php ERA PORT SECRET COUNT [PAUSE...]
// Makes COUNT connections one after the other, each of which sends an event and leaves. With pauses, in seconds, all stay and
// send one event after each pause instead, without a look at what they were sent. Prints {"connected": N, "failures": {reason: N}}.

[, $era, $port, $secret, $count] = $argv;
$pauses = array_slice($argv, 5);

const ERAS = [
    // Reads 32 bytes and never again; leaves without a close frame. No sub-protocol, no origin, no ticket.
    '2.0' => ['target' => '/echo', 'ticket' => null, 'upgrade' => 'websocket', 'headers' => [], 'key' => ' ', 'read' => 'head', 'timeout' => 2, 'lists' => false],
    '2.6' => ['target' => '/', 'ticket' => 'stored', 'upgrade' => 'websocket', 'headers' => [], 'key' => '  ', 'read' => 'head', 'timeout' => 2, 'lists' => false],
    // Asks in absolute form and wants 101 in the first twelve bytes.
    '3' => ['target' => 'ws://127.0.0.1:PORT/', 'ticket' => 'digest', 'upgrade' => 'WebSocket', 'headers' => ['Sec-WebSocket-Protocol: wamp', 'Origin: 127.0.0.1'], 'key' => ' ', 'read' => 'twelve', 'timeout' => 2, 'lists' => true],
    // Takes what one read brings for the whole answer, WELCOME included.
    '5' => ['target' => '/', 'ticket' => 'digest', 'upgrade' => 'WebSocket', 'headers' => ['Sec-WebSocket-Protocol: wamp', 'Origin: 127.0.0.1'], 'key' => ' ', 'read' => 'once', 'timeout' => 1, 'lists' => true],
    // Read until the stream pauses.
    '6' => ['target' => '/', 'ticket' => 'digest', 'upgrade' => 'WebSocket', 'headers' => ['Sec-WebSocket-Protocol: wamp', 'Origin: 127.0.0.1', 'User-Agent: 6.1'], 'key' => ' ', 'read' => 'pause', 'timeout' => 1, 'lists' => true],
    '7' => ['target' => '/ws', 'ticket' => 'digest', 'upgrade' => 'WebSocket', 'headers' => ['User-Agent: 7.0', 'Sec-WebSocket-Protocol: wamp', 'Origin: 127.0.0.1'], 'key' => ' ', 'read' => 'pause', 'timeout' => 1, 'lists' => true],
];

function ticket(?string $kind, string $secret): string
{
    if ($kind === null) {
        return '';
    }
    $created = date('c');
    $nonce = bin2hex(random_bytes(8));
    if ($kind === 'stored') {
        return '?ticket=' . urlencode(uniqid('', true) . ';;' . base64_encode($nonce) . ';' . $created);
    }
    $salted = "$nonce|$created|$secret" . '{' . $secret . '}';
    $digest = hash('sha512', $salted, true);
    for ($round = 1; $round < 5000; $round++) {
        $digest = hash('sha512', $digest . $salted, true);
    }
    return '?ticket=' . urlencode(base64_encode(base64_encode($digest) . ";;$nonce;$created"));
}

function frame(string $text): string
{
    $length = strlen($text);
    $mask = random_bytes(4);
    $head = "\x81" . ($length < 126 ? chr(0x80 | $length) : "\xfe" . pack('n', $length));
    return $head . $mask . ($text ^ str_repeat($mask, intdiv($length, 4) + 1));
}

function answer($stream, string $way, int $timeout): string
{
    if ($way === 'head' || $way === 'twelve') {
        $wanted = $way === 'head' ? 32 : 12;
        $bytes = '';
        while (strlen($bytes) < $wanted && ($more = fread($stream, $wanted - strlen($bytes))) !== false && $more !== '') {
            $bytes .= $more;
        }
        return $bytes;
    }
    $read = [$stream];
    $none = [];
    if (stream_select($read, $none, $none, $timeout) !== 1) {
        return '';
    }
    $bytes = fread($stream, 8192);
    while ($way === 'pause') {
        $read = [$stream];
        if (stream_select($read, $none, $none, 0) !== 1 || ($more = fread($stream, 8192)) === '' || $more === false) {
            break;
        }
        $bytes .= $more;
    }
    return $bytes;
}

/** What is wrong with the answer, or null. */
function fault(string $answer, string $way): ?string
{
    if ($way === 'head') {
        return str_starts_with($answer, 'HTTP/1.1 101 Switching Protocols') ? null : "no 101: $answer";
    }
    if (!str_starts_with($answer, 'HTTP/1.1 101')) {
        return "no 101: $answer";
    }
    if ($way === 'twelve') {
        return null;
    }
    $from = strpos($answer, '[');
    $welcome = $from === false ? null : json_decode(substr($answer, $from));
    return is_array($welcome) && $welcome[0] === 0 ? null : "no WELCOME: $answer";
}

function publish($stream, string $era, int $number): void
{
    $payload = [['username' => "from $era", 'tagname' => "Entity_$number"]];
    // The old ones encoded the payload twice.
    $event = [7, 'oro/data/update', ERAS[$era]['lists'] ? $payload : json_encode($payload)];
    fwrite($stream, frame(json_encode(ERAS[$era]['lists'] ? [...$event, [], []] : $event)));
}

function leave($stream): void
{
    stream_socket_shutdown($stream, STREAM_SHUT_RDWR);
    fclose($stream);
}

$how = ERAS[$era];
$connected = 0;
$failures = [];
$staying = [];
for ($number = 0; $number < (int) $count; $number++) {
    $target = str_replace('PORT', $port, $how['target']) . ticket($how['ticket'], $secret);
    $stream = @stream_socket_client("tcp://127.0.0.1:$port", $code, $message, $how['timeout']);
    if ($stream === false) {
        $failures[$message] = ($failures[$message] ?? 0) + 1;
        continue;
    }
    stream_set_timeout($stream, $how['timeout']);
    $key = base64_encode(random_bytes(16));
    $lines = ["GET $target HTTP/1.1", "Host: 127.0.0.1:$port", "Upgrade: {$how['upgrade']}", 'Connection: Upgrade', "Sec-WebSocket-Key:{$how['key']}$key", 'Sec-WebSocket-Version: 13', ...$how['headers']];
    fwrite($stream, implode("\r\n", $lines) . "\r\n\r\n");
    $fault = fault(answer($stream, $how['read'], $how['timeout']), $how['read']);
    if ($fault !== null) {
        $failures[$fault] = ($failures[$fault] ?? 0) + 1;
        fclose($stream);
        continue;
    }
    $connected++;
    if ($pauses !== []) {
        $staying[] = $stream;
        continue;
    }
    publish($stream, $era, $number);
    leave($stream);
}
foreach ($pauses as $round => $seconds) {
    sleep((int) $seconds);
    foreach ($staying as $number => $stream) {
        publish($stream, $era, $round * $count + $number);
    }
}
array_map('leave', $staying);
echo json_encode(['connected' => $connected, 'failures' => (object) $failures]), "\n";
