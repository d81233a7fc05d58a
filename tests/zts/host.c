/*
 * Several threads of PHP in one process, as a thread-safe web server has them: host SCRIPT THREADS ROUNDS [DIRECTIVES]
 *
 * Each round starts THREADS threads, runs SCRIPT in each as a request of its own, with $_SERVER['argv'] holding the
 * number of the thread and of the round, and waits for all. The last request is that of the main thread, with "main" for
 * the number. DIRECTIVES are lines of a php.ini. Exits with 1 when a request did not end in order.
 */
#define _GNU_SOURCE
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "main/php.h"
#include "main/php_main.h"
#include "main/SAPI.h"
#include "sapi/embed/php_embed.h"

#ifndef ZTS
#error "this PHP has no threads"
#endif

static const char *script;
static int failures;

struct task {
    pthread_t thread;
    char number[16];
    char round[16];
};

/* One request of the present thread. */
static void run(char *number, char *round)
{
    char *arguments[] = {(char *) script, number, round};
    zend_file_handle file;
    int ended = 0;

    SG(request_info).argc = 3;
    SG(request_info).argv = arguments;
    SG(server_context) = (void *) 1;
    if (php_request_startup() == FAILURE) {
        __atomic_add_fetch(&failures, 1, __ATOMIC_SEQ_CST);
        return;
    }
    /* Whoever hosts threads makes its own end of a request: exit() and fatal errors come here. */
    zend_try {
        zend_stream_init_filename(&file, script);
        php_execute_script(&file);
        ended = 1;
    } zend_end_try();
    if (!ended || EG(exit_status) != 0) {
        __atomic_add_fetch(&failures, 1, __ATOMIC_SEQ_CST);
    }
    zend_destroy_file_handle(&file);
    php_request_shutdown(NULL);
}

static void *work(void *argument)
{
    struct task *task = argument;

    ts_resource(0);
    run(task->number, task->round);
    ts_free_thread();
    return NULL;
}

int main(int argc, char **argv)
{
    int threads, rounds, i, round;
    struct task *tasks;

    if (argc < 4) {
        fprintf(stderr, "usage: %s SCRIPT THREADS ROUNDS [DIRECTIVES]\n", argv[0]);
        return 2;
    }
    script = argv[1];
    threads = atoi(argv[2]);
    rounds = atoi(argv[3]);
    php_embed_module.php_ini_ignore = 1;
    php_tsrm_startup();
    zend_signal_startup();
    sapi_startup(&php_embed_module);
    php_embed_module.ini_entries = argc > 4 ? argv[4] : NULL;
    if (php_embed_module.startup(&php_embed_module) == FAILURE) {
        fprintf(stderr, "PHP did not start\n");
        return 2;
    }
    tasks = calloc((size_t) threads, sizeof *tasks);
    for (round = 0; round < rounds; round++) {
        for (i = 0; i < threads; i++) {
            snprintf(tasks[i].number, sizeof tasks[i].number, "%d", i);
            snprintf(tasks[i].round, sizeof tasks[i].round, "%d", round);
            if (pthread_create(&tasks[i].thread, NULL, work, &tasks[i]) != 0) {
                fprintf(stderr, "no thread\n");
                return 2;
            }
        }
        for (i = 0; i < threads; i++) {
            pthread_join(tasks[i].thread, NULL);
        }
    }
    free(tasks);
    run("main", "0");
    php_module_shutdown();
    sapi_shutdown();
    tsrm_shutdown();
    return failures != 0;
}
