<?php
// Sizes of the module, as built and without any symbols; also of one with Intl, where tools/size.sh has built it.
declare(strict_types=1);

require __DIR__ . '/../compare/Figure.php';

foreach (['' => getenv('JS_MACHINE_SO'), ' with `Intl`' => getenv('JS_MACHINE_INTL_SO')] as $kind => $module) {
    if ($module === false || !is_file($module)) {
        continue;
    }
    Figure::write("size$kind", "the module$kind, as built", filesize($module) / 1e6, 'MB');
    $stripped = tempnam(sys_get_temp_dir(), 'size');
    exec('strip --strip-unneeded -o ' . escapeshellarg($stripped) . ' ' . escapeshellarg($module));
    Figure::write("stripped$kind", "the module$kind, stripped", filesize($stripped) / 1e6, 'MB');
    unlink($stripped);
}
