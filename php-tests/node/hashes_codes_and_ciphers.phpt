--TEST--
crypto: hashes, HMAC, PBKDF2, HKDF and AES agree with PHP's own, in both ways that JavaScript has
--FILE--
<?php
$js = (new JsMachine())->modules([]);
$crypto = 'const c = require("crypto"); ';
foreach (['md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512', 'sha512/256', 'sha3-256', 'ripemd160'] as $name) {
    $made = $js->eval("$crypto [c.createHash('$name').update('te').update('a').digest('hex'), c.createHmac('$name', 'key').update('tea').digest('hex')]");
    if ($made !== [hash($name, 'tea'), hash_hmac($name, 'tea', 'key')]) {
        echo "$name differs\n";
    }
}
var_dump($js->eval("$crypto c.pbkdf2Sync('pw', 'salt', 100, 40, 'sha256').toString('hex')") === hash_pbkdf2('sha256', 'pw', 'salt', 100, 80));
var_dump($js->eval("$crypto Buffer.from(c.hkdfSync('sha256', 'key', 'salt', 'info', 42)).toString('hex')") === bin2hex(hash_hkdf('sha256', 'key', 42, 'info', 'salt')));
$key = str_repeat("\1", 32);
$sent = ['key' => new JsMachine\Bytes($key), 'iv' => new JsMachine\Bytes(str_repeat("\2", 16)), 'nonce' => new JsMachine\Bytes(str_repeat("\3", 12))];
var_dump(bin2hex($js->eval("$crypto const e = c.createCipheriv('aes-256-cbc', key, iv); Buffer.concat([e.update('hello'), e.final()])", $sent)) === bin2hex(openssl_encrypt('hello', 'aes-256-cbc', $key, OPENSSL_RAW_DATA, str_repeat("\2", 16))));
echo json_encode($js->eval("$crypto
    const e = c.createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from('more')); const text = e.update('hello', 'utf8', 'hex') + e.final('hex'), tag = e.getAuthTag();
    const open = aad => { const d = c.createDecipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(aad)).setAuthTag(tag); return d.update(text, 'hex', 'utf8') + d.final('utf8') };
    [text, open('more'), (() => { try { return open('less') } catch (error) { return error.message } })()]", $sent)), "\n";
echo json_encode($js->eval("(async () => {
    const { subtle } = crypto, key = await subtle.importKey('raw', new TextEncoder().encode('key'), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
    return [Buffer.from(await subtle.digest('SHA-256', new TextEncoder().encode('tea'))).toString('hex'), Buffer.from(await subtle.sign('HMAC', key, new TextEncoder().encode('tea'))).toString('hex')];
})()") === [hash('sha256', 'tea'), hash_hmac('sha256', 'tea', 'key')]), "\n";
echo json_encode($js->eval("$crypto [c.randomBytes(8).length, c.randomUUID().length, c.timingSafeEqual(Buffer.from('a'), Buffer.from('a')), c.randomInt(5) < 5, c.getHashes().includes('sha256')]")), "\n";
?>
--EXTENSIONS--
openssl
--EXPECTF--
bool(true)
bool(true)
bool(true)
["%x","hello","Unsupported state or unable to authenticate data"]
true
[8,36,true,true,true]
