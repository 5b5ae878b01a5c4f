import '@/styles/base.css';
import { CSPProvider } from '@base-ui/react/csp-provider';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Toasts } from '@/ui/toast';
import { Tooltips } from '@/ui/tooltip';
import { queryClient, router } from './router';

const root = document.querySelector('#root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <CSPProvider disableStyleElements>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
          <Toasts />
          <Tooltips />
        </QueryClientProvider>
      </CSPProvider>
    </StrictMode>,
  );
}
